import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Keys of the installation, derived from one secret; each use has a key of its own. */
export class Cipher {
  private readonly dataKey: Buffer;
  private readonly indexKey: Buffer;
  private readonly codeKey: Buffer;

  /** @param secret at least 32 bytes of randomness */
  constructor(secret: Uint8Array) {
    const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, 'wanqing', use, 32));
    this.dataKey = derive('data');
    this.indexKey = derive('index');
    this.codeKey = derive('codes');
  }

  /** AES-256-GCM of a text, as base64 of `seal`. */
  encrypt(plain: string): string {
    return this.seal(Buffer.from(plain, 'utf8')).toString('base64');
  }

  /** The inverse of `encrypt`; throws where the text was altered or the secret is another. */
  decrypt(sealed: string): string {
    return this.open(Buffer.from(sealed, 'base64')).toString('utf8');
  }

  /** AES-256-GCM: nonce (12 bytes), tag (16 bytes), ciphertext. */
  seal(plain: Uint8Array): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.dataKey, nonce);
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** The inverse of `seal`. */
  open(bytes: Uint8Array): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.dataKey, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
  }

  /** HMAC of a value that must be found without being readable: 43 characters. */
  index(value: string): string {
    return createHmac('sha256', this.indexKey).update(value).digest('base64url');
  }

  /** HMAC for codes that expire, bound to `context`. */
  sign(context: string, value: string): Buffer {
    return createHmac('sha256', this.codeKey).update(`${context}\n${value}`).digest();
  }
}

/** SHA-256 of a bearer token, the only form in which it is stored: 43 characters. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
