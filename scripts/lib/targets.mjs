import { existsSync, rmSync } from 'node:fs';
import { precompress } from './compress.mjs';
import { inRoot } from './root.mjs';
import { mustRun, tail } from './run.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';
import { step } from './steps.mjs';

const common = ['pnpm-lock.yaml', 'tsconfig.base.json'];
const shared = ['shared/src', 'shared/package.json', 'shared/tsconfig.json'];
const miniapp = ['miniapp/src', 'miniapp/config', 'miniapp/package.json', 'miniapp/babel.config.js'];
const miniappProject = ['miniapp/tsconfig.json', 'miniapp/project.config.json'];

const tsc = project =>
  mustRun(process.execPath, [inRoot('node_modules/typescript/bin/tsc'), '-p', inRoot(project)]);

/** Taro says on its output what went wrong but not always with its exit code, hence the look at the result. */
async function taro(type, result) {
  const cli = inRoot('miniapp/node_modules/@tarojs/cli/bin/taro');
  const args = [cli, 'build', '--type', type, '--disable-global-config', '--no-check'];
  const env = { NODE_ENV: 'production', TARO_ENV: type, BROWSERSLIST_IGNORE_OLD_DATA: '1' };
  const output = await mustRun(process.execPath, args, { cwd: inRoot('miniapp'), env });
  if (!existsSync(inRoot(result)))
    throw new Error(`${tail(output)}\ntaro build --type ${type} left no ${result}`);
}

/** What can be built, in the order in which it must be: inputs, the folder it leaves and a file that proves it. */
const targets = {
  shared: {
    inputs: shared,
    folder: 'shared/dist',
    proof: 'shared/dist/index.js',
    build: () => tsc('shared/tsconfig.json'),
  },
  server: {
    inputs: [
      ...shared,
      'server/src',
      'server/package.json',
      'server/tsconfig.json',
      'server/tsconfig.build.json',
    ],
    folder: 'server/dist',
    proof: 'server/dist/main.js',
    build: () => tsc('server/tsconfig.build.json'),
  },
  h5: {
    inputs: [...shared, ...miniapp, ...miniappProject],
    folder: 'miniapp/dist/h5',
    proof: 'miniapp/dist/h5/index.html',
    build: async () => {
      await taro('h5', 'miniapp/dist/h5/index.html');
      await precompress(inRoot('miniapp/dist/h5'));
    },
  },
  weapp: {
    inputs: [...shared, ...miniapp, ...miniappProject],
    folder: 'miniapp/dist/weapp',
    proof: 'miniapp/dist/weapp/app.json',
    build: () => taro('weapp', 'miniapp/dist/weapp/app.json'),
  },
};

export const allTargets = Object.keys(targets);

/** The mini-program's configuration comes from the environment, so its build depends on that, too. */
const settings = () =>
  Object.entries(process.env)
    .filter(([name]) => /^(WANQING|TARO_APP)_/.test(name))
    .sort()
    .join('\n');

/** Builds the named targets, each only if its inputs have changed since its last success. */
export async function build(names) {
  for (const name of allTargets.filter(target => names.includes(target))) {
    const { inputs, folder, proof, build: work } = targets[name];
    const hash = hashOf([...common, ...inputs], `${name}\n${settings()}`);
    if (readStamp(name) === hash && existsSync(inRoot(proof))) continue;
    writeStamp(name, undefined);
    rmSync(inRoot(folder), { recursive: true, force: true });
    await step(`building ${name}`, work);
    writeStamp(name, hash);
  }
}
