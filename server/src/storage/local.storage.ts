import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { away, expectKey, Storage } from './storage.js';

/** Contents as files of a folder, spread over 256 folders in it. A crash leaves at most a `.part` nobody reads. */
export class LocalStorage extends Storage {
  /** @param folder made when first needed; several servers may share one */
  constructor(private readonly folder: string) {
    super();
  }

  async put(key: string, content: Uint8Array): Promise<void> {
    const path = this.pathOf(key);
    const part = `${path}.${randomBytes(6).toString('hex')}.part`;
    try {
      const made = await mkdir(dirname(path), { recursive: true });
      if (made) await syncFolder(dirname(made));
      await writeSynced(part, content);
      await rename(part, path);
      await syncFolder(dirname(path));
    } catch (error) {
      await rm(part, { force: true }).catch(() => undefined);
      throw away('put', codeOf(error));
    }
  }

  async get(key: string): Promise<Uint8Array | null> {
    return readFile(this.pathOf(key)).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null;
      throw away('get', codeOf(error));
    });
  }

  async remove(key: string): Promise<void> {
    await unlink(this.pathOf(key)).catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw away('remove', codeOf(error));
    });
  }

  private pathOf(key: string): string {
    const shard = createHash('sha256').update(expectKey(key)).digest('hex').slice(0, 2);
    return join(this.folder, shard, key);
  }
}

async function writeSynced(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The new name is on the disk only when its folder is; Windows cannot open a folder and needs none of this. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? 'UNKNOWN');
