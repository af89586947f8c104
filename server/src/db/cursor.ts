import { DomainError } from '../kernel/domain-error.js';

/** A cursor names the last row of a page by its sort keys; opaque to callers. */
export const cursorOf = (keys: readonly string[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

/** The sort keys a cursor names; BAD_REQUEST where it is not one of ours. */
export function readCursor(cursor: string, count: number): string[] {
  const keys = parsed(cursor);
  if (!Array.isArray(keys) || keys.length !== count || !keys.every(key => typeof key === 'string')) {
    throw new DomainError('BAD_REQUEST', { field: 'cursor' });
  }
  return keys;
}

/** A key that is a whole number, as times are kept; BAD_REQUEST where it is none. */
export function numberKey(key: string | undefined): number {
  const number = Number(key);
  if (!Number.isSafeInteger(number)) throw new DomainError('BAD_REQUEST', { field: 'cursor' });
  return number;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
