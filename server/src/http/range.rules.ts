/** A part of a file: from the byte `start` up to the byte before `end`. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/**
 * The one part a Range header asks for (RFC 9110, 14.2); null where it asks for none, for several or for what
 * does not exist: then the whole file is the right answer.
 */
export function partOf(header: string | undefined, size: number): Part | null {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (!asked || (!asked[1] && !asked[2])) return null;
  const start = asked[1] ? Number(asked[1]) : Math.max(0, size - Number(asked[2]));
  const end = asked[1] && asked[2] ? Math.min(size, Number(asked[2]) + 1) : size;
  return start < end ? { start, end } : null;
}
