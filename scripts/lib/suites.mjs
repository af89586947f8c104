import { existsSync } from 'node:fs';
import { openChromium } from './chromium.mjs';
import { runJest } from './jest.mjs';
import { openDatabase } from './mariadb.mjs';
import { runNodeTests } from './node-tests.mjs';
import { inRoot } from './root.mjs';
import { say } from './steps.mjs';

/** Says in one visible line that a half of the tests is not run, and why. */
function skip(half, reason, tally) {
  say(`SKIPPED ${half}: ${reason}`);
  tally.add(half, half, 'skipped');
}

async function shared(patterns, tally) {
  await runJest({ run: 'shared', folder: 'shared', patterns }, tally);
}

/** The same tests twice: on the embedded SQLite and on a MySQL-compatible server. */
async function server(patterns, tally) {
  const env = { TEST_DATABASE_URL: '' };
  await runJest({ run: 'server on SQLite', folder: 'server', env, patterns }, tally);
  const database = await openDatabase({ given: process.env.TEST_DATABASE_URL });
  if (database.skipped) return skip('server on MariaDB', database.skipped, tally);
  try {
    const env = { TEST_DATABASE_URL: database.url };
    await runJest({ run: 'server on MariaDB', folder: 'server', env, patterns }, tally);
  } finally {
    await database.stop();
  }
}

async function miniapp(patterns, tally) {
  const browser = await openChromium();
  if (browser.skipped) skip('stories in a browser', browser.skipped, tally);
  const env = { CHROME_PATH: browser.path ?? '' };
  await runJest({ run: 'miniapp', folder: 'miniapp', env, patterns }, tally);
}

const scripts = (patterns, tally) => runNodeTests({ run: 'scripts', patterns }, tally);

const suites = {
  scripts: { work: scripts, needs: [] },
  shared: { work: shared, needs: ['shared'] },
  server: { work: server, needs: ['shared', 'server'] },
  miniapp: { work: miniapp, needs: ['shared', 'server', 'h5', 'weapp'] },
};

/** The suites whose packages have tests. */
export const suiteNames = Object.keys(suites).filter(
  name => name === 'scripts' || existsSync(inRoot(name, 'jest.config.mjs')),
);

/** What must be built for these suites. */
export const targetsFor = names => [...new Set(names.flatMap(name => suites[name].needs))];

/** Runs one suite and adds its tests to the tally. */
export const runSuite = (name, patterns, tally) => suites[name].work(patterns, tally);
