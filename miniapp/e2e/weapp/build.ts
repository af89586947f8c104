import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The mini-program as it would be uploaded. */
export const folder = fileURLToPath(new URL('../../dist/weapp/', import.meta.url));

export const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** Every file of the build, relative to its folder, with forward slashes. */
export const files: readonly string[] = existsSync(folder)
  ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name).slice(folder.length).replace(/\\/g, '/'))
  : [];

export interface AppJson {
  readonly pages: readonly string[];
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[];
  readonly [more: string]: unknown;
}

export const appJson = (): AppJson => {
  const json = JSON.parse(read('app.json')) as AppJson;
  return { ...json, subPackages: json.subPackages ?? [] };
};

/** Every page, with the root of its sub-package in front. */
export const pagesOf = ({ pages, subPackages }: AppJson): readonly string[] => [
  ...pages,
  ...subPackages.flatMap(({ root, pages: own }) => own.map(page => `${root.replace(/\/$/, '')}/${page}`)),
];

const binaries: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux/wcc',
  darwin: 'mac/wcc',
  win32: 'windows/wcc.exe',
};

let compiled: string | undefined;

/** JavaScript that WeChat's own compiler makes of all templates: it defines `$gwx`. */
export function templates(): string {
  compiled ??= compile(files.filter(file => /\.(wxml|wxs)$/.test(file)));
  return compiled;
}

/** The package ships wcc without the right to run, and the package folder may be read-only: hence the copy. */
function compile(sources: readonly string[]): string {
  const load = createRequire(import.meta.url);
  const bin = join(dirname(load.resolve('miniprogram-compiler/package.json')), 'bin');
  const place = mkdtempSync(join(tmpdir(), 'wanqing-wcc-'));
  try {
    const wcc = join(place, 'wcc.exe');
    copyFileSync(join(bin, binaries[process.platform] ?? 'linux/wcc'), wcc);
    chmodSync(wcc, 0o755);
    const ordered = [...sources].sort((a, b) => Number(a.endsWith('.wxs')) - Number(b.endsWith('.wxs')));
    const args = ['-d', '-cc', '0', ...ordered, '-gn', '$gwx'];
    const { status, stdout, stderr, error } = spawnSync(wcc, args, {
      cwd: folder,
      maxBuffer: 64 * 1024 ** 2,
    });
    if (error) throw error;
    if (status !== 0 || stdout.length === 0) throw new Error(`wcc: ${stderr}`);
    return stdout.toString();
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
