import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './ending.mjs';

/** Lends a temporary folder to `work`; it is gone afterwards, also when the script is interrupted. */
export async function withFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'wanqing-run-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const forget = atEnd(remove);
  try {
    return await work(folder);
  } finally {
    remove();
    forget();
  }
}
