import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { aptInstall } from './apt.mjs';
import { findPrograms, isProgram } from './find.mjs';
import { inRoot } from './root.mjs';
import { because, run, runNode } from './run.mjs';
import { say, step } from './steps.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
];
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Windows' browsers open a window instead of printing a version, so only elsewhere it is tried whether they run. */
async function works(path) {
  if (process.platform === 'win32') return isProgram(path);
  return isProgram(path) && (await run(path, ['--version'])).code === 0;
}

async function firstThatWorks(paths) {
  for (const path of paths) if (await works(path)) return path;
  return undefined;
}

/** The browser that Playwright keeps for itself, downloaded when `download` is set. */
async function playwrightBrowser(download) {
  const load = createRequire(inRoot('miniapp/package.json'));
  const cli = join(dirname(load.resolve('playwright-core/package.json')), 'cli.js');
  const path = load('playwright-core').chromium.executablePath();
  if (existsSync(path) || !download) return { path };
  const { code, output } = await step("downloading Playwright's Chromium", () =>
    runNode(cli, ['install', '--no-shell', 'chromium']),
  );
  return { path, reason: code === 0 ? undefined : because(output) };
}

/** Without a Chinese font every character on a screenshot is a box. */
async function ensureChineseFont() {
  if (process.platform !== 'linux') return;
  const hasFont = async () => (await run('fc-list', [':lang=zh', 'family'])).output.includes('\n');
  if (await hasFont()) return;
  const reason = await aptInstall(['fontconfig', 'fonts-noto-cjk']);
  if (reason || !(await hasFont()))
    say(`no Chinese font for screenshots (${reason ?? 'fc-list shows none'})`);
}

async function findChromium() {
  const given = process.env.CHROME_PATH;
  if (given) return (await works(given)) ? { path: given } : { skipped: `CHROME_PATH=${given} does not run` };
  const { path: own } = await playwrightBrowser(false);
  const found = await firstThatWorks([...findPrograms(names), ...fixedPlaces, own]);
  if (found) return { path: found };
  const reason = await aptInstall(['chromium', 'fonts-noto-cjk']);
  const installed = await firstThatWorks(findPrograms(names));
  if (installed) return { path: installed };
  const download = await playwrightBrowser(true);
  if (await works(download.path)) return { path: download.path };
  return {
    skipped: `no Chromium, Chrome or Edge (${reason ?? 'apt installed none'}; ${download.reason ?? 'the download does not run'})`,
  };
}

/**
 * A Chromium, Chrome or Edge that runs: CHROME_PATH, one on this machine, Debian's package when root, else
 * Playwright's own download.
 * @returns {Promise<{ path: string } | { skipped: string }>}
 */
export async function openChromium() {
  const browser = await findChromium();
  if (browser.path) await ensureChineseFont();
  return browser;
}
