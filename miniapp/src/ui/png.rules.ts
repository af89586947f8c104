/** A black and white PNG as a data address, uncompressed: small enough for a code, and no library. */
export function pngAddress(dark: readonly (readonly boolean[])[], pixelsPerModule: number): string {
  const size = dark.length * pixelsPerModule;
  const rows = dark.flatMap(row =>
    Array.from({ length: pixelsPerModule }, () => packRow(row, pixelsPerModule)),
  );
  const bytes = [
    ...[137, 80, 78, 71, 13, 10, 26, 10],
    // 1 bit a pixel, greyscale.
    ...chunk('IHDR', [...int32(size), ...int32(size), 1, 0, 0, 0, 0]),
    ...chunk('IDAT', stored(rows.flat())),
    ...chunk('IEND', []),
  ];
  return `data:image/png;base64,${base64(bytes)}`;
}

/** One line: filter byte 0, then eight pixels a byte, 1 for white. */
function packRow(row: readonly boolean[], pixelsPerModule: number): number[] {
  const line = new Array<number>(1 + Math.ceil((row.length * pixelsPerModule) / 8)).fill(0);
  for (let x = 0; x < row.length * pixelsPerModule; x += 1) {
    if (!row[Math.floor(x / pixelsPerModule)]) line[1 + (x >> 3)]! |= 128 >> (x & 7);
  }
  return line;
}

/** zlib stream of stored blocks (RFC 1950, 1951): at most 65,535 bytes each. */
function stored(bytes: readonly number[]): number[] {
  const out = [0x78, 0x01];
  for (let at = 0; at < bytes.length; at += 65_535) {
    const block = bytes.slice(at, at + 65_535);
    const last = at + 65_535 >= bytes.length ? 1 : 0;
    out.push(
      last,
      block.length & 255,
      block.length >> 8,
      ~block.length & 255,
      (~block.length >> 8) & 255,
      ...block,
    );
  }
  return [...out, ...int32(adler32(bytes))];
}

function chunk(type: string, content: readonly number[]): number[] {
  const named = [...type.split('').map(letter => letter.charCodeAt(0)), ...content];
  return [...int32(content.length), ...named, ...int32(crc32(named))];
}

const int32 = (value: number): number[] => [24, 16, 8, 0].map(shift => (value >>> shift) & 255);

function adler32(bytes: readonly number[]): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return ((b << 16) | a) >>> 0;
}

function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(at, at + 3);
    const left = bytes.length - at;
    text += letters[a >> 2]! + letters[((a & 3) << 4) | (b >> 4)]!;
    text += (left > 1 ? letters[((b & 15) << 2) | (c >> 6)]! : '=') + (left > 2 ? letters[c & 63]! : '=');
  }
  return text;
}
