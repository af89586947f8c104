import { broken } from './refusals.js';

interface Box {
  readonly type: string;
  /** Where its content begins and ends. */
  readonly start: number;
  readonly end: number;
}

/**
 * What an MP4 file holds, as the handlers of its tracks say (ISO 14496-12): `soun`, `vide` … Recorders of Android
 * phones give sound alone the mark of a film, so that the mark cannot tell. UPLOAD_BROKEN where the file is cut off.
 */
export function tracks(bytes: Buffer): string[] {
  const movie = boxes(bytes, 0, bytes.length).find(({ type }) => type === 'moov');
  if (!movie) throw broken('MOVIE_MISSING');
  return inside(bytes, movie, 'trak')
    .flatMap(track => inside(bytes, track, 'mdia'))
    .flatMap(media => inside(bytes, media, 'hdlr'))
    .map(({ start }) => bytes.toString('latin1', start + 8, start + 12));
}

const inside = (bytes: Buffer, { start, end }: Box, type: string): Box[] =>
  boxes(bytes, start, end).filter(box => box.type === type);

function boxes(bytes: Buffer, from: number, to: number): Box[] {
  const found: Box[] = [];
  for (let at = from; at < to; ) {
    if (at + 8 > to) throw broken('TRUNCATED');
    const short = bytes.readUInt32BE(at);
    if (short === 1 && at + 16 > to) throw broken('TRUNCATED');
    const head = short === 1 ? 16 : 8;
    // 1: the size follows in 64 bits; 0: the last box, up to the end.
    const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short;
    if (size < head || at + size > to) throw broken('TRUNCATED');
    found.push({ type: bytes.toString('latin1', at + 4, at + 8), start: at + head, end: at + size });
    at += size;
  }
  return found;
}
