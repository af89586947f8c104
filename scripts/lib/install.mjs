import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot } from './root.mjs';
import { mustRun } from './run.mjs';
import { hashOf } from './stamp.mjs';
import { step } from './steps.mjs';

const stampFile = inRoot('node_modules/.wanqing-stamp');
const folders = ['node_modules', 'server/node_modules', 'miniapp/node_modules', 'shared/node_modules'];

function isInstalled(lock) {
  if (!folders.every(folder => existsSync(inRoot(folder)))) return false;
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lock;
}

/** npx as a JavaScript file where npm tells us its place, which needs no shell on any system. */
function npx(args) {
  const npmCli = process.env.npm_execpath;
  const file = npmCli && join(dirname(npmCli), 'npx-cli.js');
  if (file && existsSync(file)) return [process.execPath, [file, ...args]];
  return [process.platform === 'win32' ? 'npx.cmd' : 'npx', args];
}

/** Installs exactly what the lock file names, with the pinned pnpm; nothing when that has been done. */
export async function install() {
  const lock = hashOf(['pnpm-lock.yaml']);
  if (isInstalled(lock)) return;
  const { packageManager } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  rmSync(stampFile, { force: true });
  await step(`installing packages with ${packageManager}`, () =>
    mustRun(
      ...npx([
        '--yes',
        packageManager,
        'install',
        '--frozen-lockfile',
        '--config.confirm-modules-purge=false',
      ]),
    ),
  );
  writeFileSync(stampFile, lock);
}
