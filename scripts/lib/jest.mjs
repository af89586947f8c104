import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inRoot, root } from './root.mjs';
import { runNode } from './run.mjs';
import { say } from './steps.mjs';
import { withFolder } from './temporary.mjs';

const outcomes = {
  passed: 'passed',
  failed: 'failed',
  pending: 'skipped',
  todo: 'skipped',
  skipped: 'skipped',
};

/** One package may bring its own Jest; the server's serves the others. */
const jestOf = folder =>
  [folder, 'server'].map(it => inRoot(it, 'node_modules/jest/bin/jest.js')).find(existsSync);

function readResults(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Every test of a Jest report goes to the tally; a file that could not run at all is one failure. */
function count({ testResults }, run, tally) {
  for (const { name: file, assertionResults, status, message } of testResults) {
    const place = relative(root, file);
    assertionResults.forEach(({ fullName, status: outcome }, index) => {
      const same = assertionResults.slice(0, index).filter(it => it.fullName === fullName).length;
      const name = `${place} › ${fullName}${same > 0 ? ` (${same + 1})` : ''}`;
      if (outcomes[outcome]) tally.add(run, name, outcomes[outcome]);
    });
    const explained = assertionResults.some(({ status: outcome }) => outcome === 'failed');
    if (status === 'failed' && !explained) tally.add(run, `${place}: ${cause(message)}`, 'failed');
  }
}

/** What a file that could not run says, on one line, without Jest's bullet. */
function cause(message) {
  const lines = message.split('\n').map(line => line.trim());
  return lines
    .filter(line => line && !line.startsWith('●'))
    .join(' ')
    .slice(0, 160);
}

/**
 * Runs one package's Jest, shows its output as it goes and adds every test to the tally.
 * @param {{ run: string, folder: string, env?: Record<string, string>, patterns: string[], args?: string[] }} suite
 */
export async function runJest({ run, folder, env = {}, patterns, args = [] }, tally) {
  say(run);
  await withFolder(async place => {
    const report = join(place, 'report.json');
    const options = ['--json', `--outputFile=${report}`, '--maxWorkers=2', '--passWithNoTests'];
    // Patterns first: an option that takes a list would take them too.
    const jest = ['--no-warnings', jestOf(folder), ...patterns, ...options, ...args];
    const { code } = await runNode('--experimental-vm-modules', jest, {
      cwd: inRoot(folder),
      env,
      show: true,
    });
    const results = readResults(report);
    if (results) count(results, run, tally);
    if (!results || (code !== 0 && results.success)) tally.add(run, `Jest: exit code ${code}`, 'failed');
  });
}
