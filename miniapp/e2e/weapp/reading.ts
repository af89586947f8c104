import { readQr } from '../qr.js';
import type { Phone } from './phone.js';
import type { Element } from './tree.js';

/** What a camera reads off a picture on the phone's screen. */
export function codeOn(phone: Phone, name: string): string {
  const picture = phone.find(name) as Element;
  const [, base64 = ''] = String(picture.attributes.src).split('base64,');
  return readQr(Buffer.from(base64, 'base64'));
}
