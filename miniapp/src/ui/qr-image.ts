import { pngAddress } from './png.rules';
import { qrModules } from './qr.rules';

/** A QR code as a picture; PNG, which every WeChat draws. */
export const qrImage = (text: string): string => pngAddress(qrModules(text), 6);
