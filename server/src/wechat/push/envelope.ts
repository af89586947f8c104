import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** PKCS#7 over blocks of 32 bytes, where AES itself has 16. */
const BLOCK = 32;
const PREFIX = 16;
const LENGTH = 4;

/**
 * WeChat's encryption of a push: AES-256-CBC, the IV being the key's first half, over
 * 16 random bytes + length of the message (4 bytes, big-endian) + message + AppID.
 */
export class Envelope {
  readonly #key: Buffer;
  readonly #appId: string;

  /** @param aesKey the EncodingAESKey, 43 characters */
  constructor(aesKey: string, appId: string) {
    this.#key = Buffer.from(`${aesKey}=`, 'base64');
    this.#appId = appId;
  }

  /** @param prefix the 16 random bytes */
  seal(message: string, prefix: Uint8Array = randomBytes(PREFIX)): string {
    const text = Buffer.from(message, 'utf8');
    const length = Buffer.alloc(LENGTH);
    length.writeUInt32BE(text.length);
    const full = Buffer.concat([prefix, length, text, Buffer.from(this.#appId)]);
    const padding = BLOCK - (full.length % BLOCK);
    const cipher = createCipheriv('aes-256-cbc', this.#key, this.#key.subarray(0, 16)).setAutoPadding(false);
    return Buffer.concat([
      cipher.update(full),
      cipher.update(Buffer.alloc(padding, padding)),
      cipher.final(),
    ]).toString('base64');
  }

  /** @returns undefined where the text was not sealed with this key for this mini-program */
  open(sealed: string): string | undefined {
    const bytes = Buffer.from(sealed, 'base64');
    if (bytes.length === 0 || bytes.length % BLOCK !== 0) return undefined;
    const decipher = createDecipheriv('aes-256-cbc', this.#key, this.#key.subarray(0, 16)).setAutoPadding(
      false,
    );
    const padded = Buffer.concat([decipher.update(bytes), decipher.final()]);
    const padding = padded.at(-1)!;
    if (padding < 1 || padding > BLOCK || padded.length - padding < PREFIX + LENGTH) return undefined;
    const full = padded.subarray(0, -padding);
    const end = PREFIX + LENGTH + full.readUInt32BE(PREFIX);
    if (end > full.length || full.subarray(end).toString() !== this.#appId) return undefined;
    return full.subarray(PREFIX + LENGTH, end).toString('utf8');
  }
}
