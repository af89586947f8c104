import { Logger } from '@nestjs/common';
import type { default as Sharp } from 'sharp';
import { DomainError } from '../../kernel/domain-error.js';
import { Lanes } from './lanes.js';
import { broken } from './refusals.js';

/** A photo as it is kept. */
export interface Photo {
  /** JPEG, at most 2000 pixels a side. */
  readonly content: Buffer;
  /** JPEG, at most 480 pixels a side. */
  readonly preview: Buffer;
  readonly width: number;
  readonly height: number;
}

const longest = { content: 2000, preview: 480 };
const mostPixels = 50_000_000;
const mostBytes = 15 * 1024 * 1024;
const quality = 82;
const seconds = 20;

let loaded: Promise<typeof Sharp> | undefined;

/** Loaded with the first photo: 30 MB and a quarter of a second that a server may never need. */
const encoder = (): Promise<typeof Sharp> => {
  loaded ??= load();
  return loaded;
};

async function load(): Promise<typeof Sharp> {
  const { default: sharp } = await import('sharp');
  // One thread a photo and nothing kept: two photos of 50 megapixels at once stay below half a gigabyte.
  sharp.concurrency(1);
  sharp.cache(false);
  // Of libvips' many readers only those of what was recognised by its content.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['Jpeg', 'Png', 'Webp', 'Nsgif'].map(name => `VipsForeignLoad${name}Buffer`) });
  return sharp;
}

const lanes = new Lanes(2, 10);
const logger = new Logger('photos');

/**
 * Encodes a photo anew: upright, on white, in sRGB, and with nothing in it but the picture: no place, no time, no
 * owner of the phone. Of a moving picture the first frame.
 * Refusals: PHOTO_TOO_LARGE, UPLOAD_BROKEN, BUSY.
 */
export async function encodePhoto(bytes: Uint8Array): Promise<Photo> {
  if (bytes.length > mostBytes) throw new DomainError('PHOTO_TOO_LARGE', { max: '15 MB' });
  return lanes.run(async () => {
    const sharp = await encoder();
    await expectPixels(sharp, bytes);
    return encoded(sharp, bytes).catch(unreadable);
  });
}

/** The head alone is read, which costs nothing however large the picture says it is. */
async function expectPixels(sharp: typeof Sharp, bytes: Uint8Array): Promise<void> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata().catch(unreadable);
  if (width * height > mostPixels) throw new DomainError('PHOTO_TOO_LARGE', { max: '5000 万像素' });
}

async function encoded(sharp: typeof Sharp, bytes: Uint8Array): Promise<Photo> {
  const { data, info } = await shrunk(sharp, bytes, longest.content);
  const preview = await shrunk(sharp, data, longest.preview);
  return { content: data, preview: preview.data, width: info.width, height: info.height };
}

/**
 * sharp drops every kind of metadata unless told otherwise. Cut short is an error; the warnings below that come
 * with photos of honest phones.
 */
const shrunk = (sharp: typeof Sharp, bytes: Uint8Array, side: number) =>
  sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .timeout({ seconds })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality })
    .toBuffer({ resolveWithObject: true });

/** sharp's errors carry no code; the log keeps its words, which are about the format. */
function unreadable(error: unknown): never {
  logger.warn({ reason: (error as Error).message });
  throw broken('PICTURE');
}
