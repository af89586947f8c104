import { existsSync, readdirSync } from 'node:fs';
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

/** Whether a package has tests; a test that nobody runs would be worse than none. */
function hasTests(folder) {
  const places = ['src', 'test', 'e2e'].map(place => inRoot(folder, place)).filter(existsSync);
  return places.some(place =>
    readdirSync(place, { recursive: true }).some(file => /\.test\.[cm]?[jt]sx?$/.test(file)),
  );
}

/** Rules without a server or a browser: the server's Jest knows how to run them. */
async function shared(patterns, tally) {
  const args = ['--roots', inRoot('shared/src')];
  await runJest({ run: 'shared', folder: 'server', args, patterns }, tally);
}

/** Rules are pure: no database can change what they answer. */
const withoutRules = ['--testPathIgnorePatterns=\\.rules\\.test\\.ts$'];

/** The same tests twice: on the embedded SQLite and on a MySQL-compatible server. */
async function server(patterns, tally) {
  const env = { TEST_DATABASE_URL: '' };
  await runJest({ run: 'server on SQLite', folder: 'server', env, patterns }, tally);
  const database = await openDatabase({ given: process.env.TEST_DATABASE_URL });
  if (database.skipped) return skip('server on MariaDB', database.skipped, tally);
  try {
    const env = { TEST_DATABASE_URL: database.url };
    await runJest({ run: 'server on MariaDB', folder: 'server', env, patterns, args: withoutRules }, tally);
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
  server: { work: server, needs: ['shared'] },
  miniapp: { work: miniapp, needs: ['shared', 'server', 'h5', 'weapp'] },
};

/** The suites whose packages have tests. */
export const suiteNames = Object.keys(suites).filter(name => name === 'scripts' || hasTests(name));

/** What must be built for these suites. */
export const targetsFor = names => [...new Set(names.flatMap(name => suites[name].needs))];

/** Runs one suite and adds its tests to the tally. */
export const runSuite = (name, patterns, tally) => suites[name].work(patterns, tally);
