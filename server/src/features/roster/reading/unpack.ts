import { setImmediate as breathe } from 'node:timers/promises';
import { TextDecoder } from 'node:util';
import { crc32, createInflateRaw } from 'node:zlib';
import { broken } from './refusal.js';
import type { ZipEntry } from './zip.js';

const CHUNK = 64 * 1024;

/** Called with the number of bytes just unpacked. */
export type Unpacked = (bytes: number) => void;

/**
 * Text of one part, in chunks of at most 64 KB, with a turn of the event loop between them so that
 * other requests are answered meanwhile. Stops as soon as the part grows beyond its declared size.
 */
export async function* textOf(zip: Buffer, entry: ZipEntry, onUnpacked: Unpacked): AsyncGenerator<string> {
  let size = 0;
  let crc = 0;
  let decoder: TextDecoder | undefined;
  for await (const chunk of bytesOf(zip, entry)) {
    size += chunk.length;
    if (size > entry.size) throw broken('BAD_ZIP');
    crc = crc32(chunk, crc);
    decoder ??= new TextDecoder(xmlEncoding(chunk), { fatal: true });
    yield decode(decoder, chunk);
    onUnpacked(chunk.length);
    await breathe();
  }
  if (size !== entry.size || crc !== entry.crc) throw broken('BAD_ZIP');
}

async function* bytesOf(zip: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  const packed = zip.subarray(entry.start, entry.start + entry.packed);
  if (entry.stored) {
    for (let at = 0; at < packed.length; at += CHUNK) yield packed.subarray(at, at + CHUNK);
    return;
  }
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  inflate.end(packed);
  try {
    for await (const chunk of inflate) yield chunk as Buffer;
  } catch {
    throw broken('BAD_ZIP');
  } finally {
    inflate.destroy();
  }
}

/** XML without a declaration is UTF-8; UTF-16 begins with its byte order mark. */
function xmlEncoding(first: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  return first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function decode(decoder: TextDecoder, chunk: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    throw broken('BAD_XML');
  }
}
