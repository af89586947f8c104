import { writeFileSync } from 'node:fs';
import encodeQR from 'qr';
import { decodeQR } from 'qr/decode.js';
import { type Pixels, readPng } from './png.js';

/** What a camera reads off a picture. */
export const readQr = (png: Uint8Array): string => decodeQR(padded(readPng(png)), { timeLimit: 2_000 });

/** With white all round, as a code lies on paper. */
function padded({ width, height, data }: Pixels): Pixels {
  const room = 40;
  const wide = width + 2 * room;
  const out = new Uint8Array(wide * (height + 2 * room) * 4).fill(255);
  for (let y = 0; y < height; y++) {
    const row = data.subarray(y * width * 4, (y + 1) * width * 4);
    out.set(row, ((y + room) * wide + room) * 4);
  }
  return { width: wide, height: height + 2 * room, data: out };
}

const film = { width: 640, height: 480 };

/** What a browser's fake camera shows from the next time it is opened: a code on white paper; only paper without one. */
export function filmQr(file: string, text?: string): void {
  const light = Buffer.alloc(film.width * film.height, 235);
  const modules = text ? encodeQR(text, 'raw', { ecc: 'quartile', border: 4 }) : [];
  const scale = Math.floor((film.height * 0.8) / Math.max(1, modules.length));
  const edge = modules.length * scale;
  const [left, top] = [(film.width - edge) >> 1, (film.height - edge) >> 1];
  for (const [y, row] of modules.entries())
    for (const [x, dark] of row.entries())
      for (let line = 0; dark && line < scale; line++) {
        const start = (top + y * scale + line) * film.width + left + x * scale;
        light.fill(16, start, start + scale);
      }
  const colour = Buffer.alloc((film.width * film.height) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colour]);
  const header = `YUV4MPEG2 W${film.width} H${film.height} F10:1 Ip A1:1 C420mpeg2\n`;
  writeFileSync(file, Buffer.concat([Buffer.from(header), frame, frame]));
}
