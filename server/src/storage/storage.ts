import { Logger } from '@nestjs/common';
import { DomainError } from '../kernel/domain-error.js';

/** Where the contents of files are kept: a local folder, or an S3-compatible service. */
export abstract class Storage {
  /**
   * Keeps the content under the key, in place of what may be there; nothing half-written is ever read.
   * @param key see `expectKey`
   * @param type media type
   * @throws DomainError STORAGE_AWAY
   */
  abstract put(key: string, content: Uint8Array, type: string): Promise<void>;

  /** The content under the key, null where there is none. Throws as `put`. */
  abstract get(key: string): Promise<Uint8Array | null>;

  /** Removes what is under the key; nothing there is no fault. Throws as `put`. */
  abstract remove(key: string): Promise<void>;
}

/**
 * Keys are ours, never a person's words: lower-case words joined by single dots or dashes, at most 100
 * characters, so that they mean the same in a path, in an address and on a disk that ignores case.
 */
export function expectKey(key: string): string {
  if (key.length > 100 || !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(key)) throw new TypeError('not a storage key');
  return key;
}

const logger = new Logger('storage');

/** The refusal for a storage that does not do its work; the log gets what an operator needs, never the content. */
export function away(action: string, reason: string): DomainError {
  logger.error({ action, reason });
  return new DomainError('STORAGE_AWAY');
}
