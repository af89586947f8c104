import { setImmediate as breathe } from 'node:timers/promises';
import { TextDecoder } from 'node:util';
import { wrongType } from './refusal.js';

/** Bytes parsed between two turns of the event loop: a few milliseconds of work. */
const CHUNK = 16 * 1024;

/**
 * The text of a CSV in chunks: by its byte order mark, else UTF-8 where every byte fits, else GB18030,
 * which Excel writes on Chinese Windows and which contains GBK and GB2312.
 */
export async function* textChunks(bytes: Buffer, onRead: (share: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(bytes), { fatal: true });
  for (let at = 0; at < bytes.length; at += CHUNK) {
    yield decodeOrRefuse(decoder, bytes.subarray(at, at + CHUNK), true);
    onRead(Math.min(1, (at + CHUNK) / bytes.length));
    await breathe();
  }
  yield decodeOrRefuse(decoder, undefined, false);
}

async function encodingOf(bytes: Buffer): Promise<'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
      await breathe();
    }
    decoder.decode();
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

function decodeOrRefuse(decoder: TextDecoder, chunk: Buffer | undefined, stream: boolean): string {
  try {
    return decoder.decode(chunk, { stream });
  } catch {
    throw wrongType('ENCODING');
  }
}
