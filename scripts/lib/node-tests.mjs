import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot, root } from './root.mjs';
import { runNode } from './run.mjs';
import { say } from './steps.mjs';
import { withFolder } from './temporary.mjs';

const folder = 'scripts/tests';
const reporter = pathToFileURL(inRoot('scripts/lib/report-lines.mjs')).href;

/** Runs the tests of the scripts themselves with Node's own runner and adds each to the tally. */
export async function runNodeTests({ run, patterns }, tally) {
  const files = readdirSync(inRoot(folder))
    .map(name => join(folder, name))
    .filter(file => patterns.length === 0 || patterns.some(pattern => file.includes(pattern)));
  if (files.length === 0) return;
  say(run);
  await withFolder(async place => {
    const report = join(place, 'report.jsonl');
    const shown = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
    const kept = [`--test-reporter=${reporter}`, `--test-reporter-destination=${report}`];
    const { code } = await runNode('--test', [...shown, ...kept, ...files], { show: true });
    const lines = readFileSync(report, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line));
    for (const { file, name, result } of lines) tally.add(run, `${relative(root, file)} › ${name}`, result);
    if (code !== 0 && lines.every(({ result }) => result !== 'failed'))
      tally.add(run, `exit code ${code}`, 'failed');
  });
}
