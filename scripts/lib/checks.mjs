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
  const outputs = [];
  for (const project of present(projects)) {
    const args = ['-p', project, '--noEmit', '--pretty', 'false'];
    const { code, output } = await runNode('node_modules/typescript/bin/tsc', args);
    if (code !== 0) outputs.push(output);
  }
  return { code: outputs.length, output: outputs.join('') };
}

const tools = {
  types,
  lint: () => runNode('node_modules/@biomejs/biome/bin/biome', ['check', '--colors=off', '.']),
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
