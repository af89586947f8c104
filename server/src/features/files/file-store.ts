import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { Storage } from '../../storage/storage.js';
import { StoredFile } from './stored-file.entity.js';
import type { FileType } from './types.rules.js';

/** What is to be kept: a content, and a small picture of it where it is one. */
export interface Contents {
  readonly content: Uint8Array;
  readonly preview?: Uint8Array;
  readonly width?: number;
  readonly height?: number;
}

type Owner = Pick<StoredFile, 'unitPath' | 'createdBy'>;

/** Puts contents into the storage and makes the row that names them. */
@Injectable()
export class FileStore {
  constructor(
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {}

  /**
   * The row of what is stored now, for the caller to insert. Whatever is cut short before that leaves contents
   * in the storage that no row names and no link reaches, and nothing else.
   * @throws DomainError STORAGE_AWAY
   */
  async store(name: string, { kind, type }: FileType, contents: Contents, owner: Owner): Promise<StoredFile> {
    const { content, preview, width = null, height = null } = contents;
    const id = newId();
    const storageKey = `${id.toLowerCase()}.original`;
    const previewKey = preview ? `${id.toLowerCase()}.preview` : null;
    await this.storage.put(storageKey, content, type);
    if (preview && previewKey) await this.storage.put(previewKey, preview, type);
    return Object.assign(new StoredFile(), {
      ...owner,
      id,
      kind,
      name,
      type,
      bytes: content.length,
      width,
      height,
      storageKey,
      previewKey,
      sha256: createHash('sha256').update(content).digest('hex'),
      createdAt: this.clock.now(),
      attachedAt: null,
    });
  }
}
