import { randomBytes, randomInt } from 'node:crypto';
import { monotonicFactory } from 'ulid';

const nextUlid = monotonicFactory();
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new id: ULID, rising within one process. */
export const newId = (): string => nextUlid();

/** An unguessable code of `length` Crockford base-32 characters (5 bits each), lower case. */
export const newCode = (length = 16): string =>
  Array.from(randomBytes(length), byte => alphabet[byte % 32]).join('');

/** Four random digits. */
export const newDigits = (): string => String(randomInt(10_000)).padStart(4, '0');

/** A bearer token of 256 bits. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** The first `length` base-32 characters of a digest. */
export const base32 = (digest: Uint8Array, length: number): string =>
  Array.from(digest.subarray(0, length), byte => alphabet[byte % 32]).join('');
