import { inflateSync } from 'node:zlib';

/** Pixels of a picture, four bytes each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Bytes of a pixel by PNG's colour type; bits of a sample are 8, or 1 where the picture is two-coloured. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Reads a PNG as screenshots and the mini-program write it: 1 or 8 bits a sample, not interlaced. */
export function readPng(bytes: Uint8Array): Pixels {
  const file = Buffer.from(bytes);
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const [depth = 8, type = 6] = [file[24], file[25]];
  const parts: Buffer[] = [];
  let palette = Buffer.alloc(0);
  for (let at = 8; at < file.length; ) {
    const size = file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    const content = file.subarray(at + 8, at + 8 + size);
    if (name === 'IDAT') parts.push(content);
    if (name === 'PLTE') palette = content;
    at += size + 12;
  }
  const count = channels[type] ?? 4;
  const rows = unfilter(
    inflateSync(Buffer.concat(parts)),
    Math.ceil((width * count * depth) / 8),
    height,
    count,
  );
  const sample = (y: number, index: number): number => {
    if (depth === 8) return rows[y]?.[index] ?? 0;
    const bit = ((rows[y]?.[index >> 3] ?? 0) >> (7 - (index & 7))) & 1;
    return type === 3 ? bit : bit * 255;
  };
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const first = sample(y, x * count);
      const grey = count < 3;
      const rgb =
        type === 3
          ? [0, 1, 2].map(at => palette[first * 3 + at] ?? 0)
          : [0, 1, 2].map(at => (grey ? first : sample(y, x * count + at)));
      data.set([...rgb, 255], (y * width + x) * 4);
    }
  return { width, height, data };
}

/** Undoes PNG's five row filters. */
function unfilter(raw: Buffer, stride: number, height: number, step: number): Buffer[] {
  const rows: Buffer[] = [];
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    const row = Buffer.from(raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)));
    const above = rows[y - 1] ?? Buffer.alloc(stride);
    for (let x = 0; x < stride; x++) {
      const left = row[x - step] ?? 0;
      const up = above[x] ?? 0;
      row[x] = ((row[x] ?? 0) + predict(filter, left, up, above[x - step] ?? 0)) & 255;
    }
    rows.push(row);
  }
  return rows;
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
