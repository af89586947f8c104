import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot } from './root.mjs';

const ignored = new Set(['node_modules', 'dist', 'data', 'shots', '.DS_Store']);

function* filesOf(path) {
  const stat = statSync(inRoot(path), { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) return yield path;
  for (const name of readdirSync(inRoot(path)).sort())
    if (!ignored.has(name)) yield* filesOf(join(path, name));
}

/**
 * SHA-256 over names and contents of files and folders (paths in the repository; missing ones count as empty).
 * @param {string[]} inputs
 * @param {string} [extra] anything else the result depends on
 */
export function hashOf(inputs, extra = '') {
  const hash = createHash('sha256').update(extra);
  for (const input of inputs) {
    for (const file of filesOf(input)) hash.update(`\0${file}\0`).update(readFileSync(inRoot(file)));
  }
  return hash.digest('hex');
}

const stampOf = name => inRoot('node_modules/.cache/wanqing', name);

/** The hash kept by the last success, or undefined. */
export function readStamp(name) {
  try {
    return readFileSync(stampOf(name), 'utf8');
  } catch {
    return undefined;
  }
}

/** Keeps a hash after a success; `undefined` forgets it before work begins, so that a broken try is repeated. */
export function writeStamp(name, hash) {
  if (hash === undefined) return rmSync(stampOf(name), { force: true });
  mkdirSync(dirname(stampOf(name)), { recursive: true });
  writeFileSync(stampOf(name), hash);
}
