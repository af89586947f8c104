import { createHash, timingSafeEqual } from 'node:crypto';

/** WeChat's signature over texts in any order: SHA-1 of them sorted and joined, 40 hex digits. */
export function signatureOf(...parts: readonly string[]): string {
  // By code unit, as WeChat sorts; localeCompare would put "B" behind "a".
  return createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');
}

/** Compares in constant time. */
export function isSignature(given: unknown, expected: string): boolean {
  if (typeof given !== 'string' || given.length !== expected.length) return false;
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
