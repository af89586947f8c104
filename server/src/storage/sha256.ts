import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';

type Source = string | ArrayBuffer | ArrayBufferView;

/** Node's SHA-256, or its HMAC where a secret is given, in the shape in which the signer asks for it. */
export class Sha256 {
  private readonly hash: Hash | Hmac;

  constructor(secret?: Source) {
    this.hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret));
  }

  update(data: Source): void {
    this.hash.update(bytesOf(data));
  }

  async digest(): Promise<Uint8Array> {
    return this.hash.digest();
  }

  reset(): never {
    throw new Error('The signer makes a new one each time.');
  }
}

const bytesOf = (source: Source): Uint8Array => {
  if (typeof source === 'string') return Buffer.from(source, 'utf8');
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
};
