import { encodeQR } from 'qr';

/** Bytes of a text in UTF-8, without TextEncoder, which WeChat lacks. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  const escaped = encodeURIComponent(text);
  const bytes: number[] = [];
  for (let at = 0; at < escaped.length; at += 1) {
    if (escaped[at] === '%') {
      bytes.push(Number.parseInt(escaped.slice(at + 1, at + 3), 16));
      at += 2;
    } else bytes.push(escaped.charCodeAt(at));
  }
  return new Uint8Array(bytes);
}

/** Modules of a QR code, true for dark, level Q (a quarter may be dirty) with a quiet zone of 4 modules. */
export const qrModules = (text: string): boolean[][] =>
  encodeQR(text, 'raw', { ecc: 'quartile', border: 4, textEncoder: utf8 });
