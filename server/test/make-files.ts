import sharp, { type Sharp } from 'sharp';
import { zipOf } from './fixtures/roster/workbook.js';

/** The least a PDF is known by: its head and its end. */
export const pdf = (text = '通知'): Buffer => Buffer.from(`%PDF-1.4\n${text}\ntrailer\n%%EOF\n`);

const main = {
  docx: 'wordprocessingml.document',
  xlsx: 'spreadsheetml.sheet',
  pptx: 'presentationml.presentation',
};
const folder = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', pptx: 'ppt/presentation.xml' };

/** An Office file with its main part, or one with more or other parts. */
export function office(type: keyof typeof main, more: Record<string, string | Buffer> = {}): Buffer {
  return zipOf({ ...officeParts(type), ...more });
}

export const officeParts = (type: keyof typeof main, contentType?: string) => ({
  '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${folder[type]}" ContentType="${contentType ?? `application/vnd.openxmlformats-officedocument.${main[type]}.main+xml`}"/></Types>`,
  [folder[type]]: '<x/>',
});

/** A picture of `width` × `height` pixels, red on the left and blue on the right, encoded by `to`. */
export async function picture(
  width: number,
  height: number,
  to: (image: Sharp) => Sharp = image => image.jpeg(),
): Promise<Buffer> {
  const half = { width: Math.ceil(width / 2), height, channels: 3 as const };
  const right = await sharp({ create: { ...half, background: '#0000ff' } })
    .png()
    .toBuffer();
  const base = sharp({ create: { width, height, channels: 3, background: '#ff0000' } });
  return to(base.composite([{ input: right, left: width - half.width, top: 0 }])).toBuffer();
}

const box = (type: string, ...content: Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
};
const handler = (type: string) => box('hdlr', Buffer.alloc(8), Buffer.from(type, 'latin1'), Buffer.alloc(13));
const track = (type: string) => box('trak', box('mdia', handler(type)));

/** An MP4 of the given brand with tracks of the given handlers (`soun`, `vide`). */
export const mp4 = (brand: string, ...handlers: string[]): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from(`${brand}\0\0\0\0isom`, 'latin1')),
    box('moov', ...handlers.map(track)),
    box('mdat', Buffer.alloc(2000)),
  ]);
