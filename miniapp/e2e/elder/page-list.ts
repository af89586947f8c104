import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import ts from 'typescript';

interface AppConfig {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
}

/** Every page of the H5 build, out of its own configuration: a new page is here by itself. */
export function pageList(): readonly string[] {
  const file = fileURLToPath(new URL('../../src/app.config.ts', import.meta.url));
  const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const code = ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions: options }).outputText;
  const exports: { default?: AppConfig } = {};
  const process = { env: { TARO_ENV: 'h5' } };
  runInNewContext(code, { exports, process, defineAppConfig: (config: AppConfig) => config });
  if (!exports.default) throw new Error('app.config.ts exports nothing');
  const { pages, subPackages = [] } = exports.default;
  return [
    ...pages,
    ...subPackages.flatMap(({ root, pages: own }) => own.map(page => `${root.replace(/\/$/, '')}/${page}`)),
  ];
}
