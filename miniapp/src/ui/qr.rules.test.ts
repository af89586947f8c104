import { inflateSync } from 'node:zlib';
import { decodeQR } from 'qr/decode.js';
import { pngAddress } from './png.rules';
import { qrModules, utf8 } from './qr.rules';

const texts = ['https://wanqing.example/p/7g2k4m9qx3zpabcd', '王秀英 䶮㛃龑 𬭎', 'A1'];

it.each(texts)('writes the bytes of %s as UTF-8', text => {
  expect(Buffer.from(utf8(text)).toString()).toBe(text);
});

it.each(texts)('draws %s so that a camera reads it, on every platform', text => {
  expect(decodeQR(pixelsOf(pngAddress(qrModules(text), 6)))).toBe(text);
});

it('leaves four quiet modules on each side', () => {
  const modules = qrModules('quiet');
  const last = modules.length - 1;
  const dark = modules.flatMap((row, y) => row.flatMap((on, x) => (on ? [x, y] : [])));
  expect([Math.min(...dark), Math.max(...dark)]).toEqual([4, last - 4]);
});

/** Reads our own PNG back: one bit a pixel, no filter. Node's zlib checks the stream and its sum. */
function pixelsOf(address: string) {
  const file = Buffer.from(address.replace('data:image/png;base64,', ''), 'base64');
  const size = file.readUInt32BE(16);
  const length = file.readUInt32BE(33);
  const lines = inflateSync(file.subarray(41, 41 + length));
  const stride = 1 + Math.ceil(size / 8);
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let at = 0; at < size * size; at += 1) {
    const x = at % size;
    const byte = lines[Math.floor(at / size) * stride + 1 + (x >> 3)] ?? 0;
    if (!(byte & (128 >> (x & 7)))) data.fill(0, at * 4, at * 4 + 3);
  }
  return { width: size, height: size, data };
}
