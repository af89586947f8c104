import { existsSync } from 'node:fs';
import { inRoot } from './root.mjs';
import { runNode } from './run.mjs';
import { step } from './steps.mjs';

const projects = [
  'shared/tsconfig.json',
  'server/tsconfig.json',
  'miniapp/tsconfig.json',
  'miniapp/tsconfig.weapp.json',
  'miniapp/tsconfig.test.json',
  'miniapp/e2e/tsconfig.json',
];
const cruised = ['shared/src', 'server/src', 'server/test', 'miniapp/src'];
const present = paths => paths.filter(path => existsSync(inRoot(path)));

async function types() {
  const args = project => ['-p', project, '--noEmit', '--pretty', 'false'];
  const tsc = 'node_modules/typescript/bin/tsc';
  const results = await Promise.all(present(projects).map(project => runNode(tsc, args(project))));
  const wrong = results.filter(({ code }) => code !== 0);
  return { code: wrong.length, output: wrong.map(({ output }) => output).join('') };
}

const tools = {
  types,
  lint: () =>
    runNode('node_modules/@biomejs/biome/bin/biome', [
      'check',
      '--colors=off',
      '--diagnostic-level=error',
      '--max-diagnostics=100',
      '.',
    ]),
  dependencies: () =>
    runNode('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', [
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
      ...present(cruised),
    ]),
};

/**
 * Checks types, style and who imports whom, and prints what is wrong.
 * @returns {Promise<{ name: string, ok: boolean }[]>}
 */
export async function check() {
  const results = [];
  for (const [name, tool] of Object.entries(tools)) {
    const { code, output } = await step(`checking ${name}`, tool);
    if (code !== 0) process.stdout.write(`${output.trimEnd()}\n`);
    results.push({ name, ok: code === 0 });
  }
  return results;
}
