import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { inRoot, root } from './root.mjs';
import { runNode } from './run.mjs';
import { say } from './steps.mjs';

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
    if (status === 'failed' && !explained) tally.add(run, `${place}: ${firstLine(message)}`, 'failed');
  }
}

const firstLine = message => message.split('\n').find(line => line.trim() && !line.includes('●')) ?? 'failed';

/**
 * Runs one package's Jest, shows its output as it goes and adds every test to the tally.
 * @param {{ run: string, folder: string, env?: Record<string, string>, patterns: string[], args?: string[] }} suite
 */
export async function runJest({ run, folder, env = {}, patterns, args = [] }, tally) {
  const place = mkdtempSync(join(tmpdir(), 'wanqing-jest-'));
  const report = join(place, 'report.json');
  const options = [
    '--json',
    `--outputFile=${report}`,
    '--maxWorkers=2',
    '--passWithNoTests',
    ...args,
    ...patterns,
  ];
  say(`${run}`);
  try {
    const { code } = await runNode(
      '--experimental-vm-modules',
      ['--no-warnings', jestOf(folder), ...options],
      {
        cwd: inRoot(folder),
        env: { NODE_ENV: 'test', ...env },
        show: true,
      },
    );
    const results = readResults(report);
    if (results) count(results, run, tally);
    if (!results || (code !== 0 && results.success))
      tally.add(run, `Jest ended with exit code ${code}`, 'failed');
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
