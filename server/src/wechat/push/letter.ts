import type { PushSecrets } from '../wechat.settings.js';
import { Envelope } from './envelope.js';
import { type PushMessage, readMessage } from './message.js';
import { isSignature, signatureOf } from './signature.js';

/** A push as it arrives. Every query value is somebody's invention until the signature is checked. */
export interface Letter {
  query: Readonly<Record<string, unknown>>;
  body: string;
}

/** Why a push is not believed. */
export class LetterRefused extends Error {
  constructor(readonly reason: 'SIGNATURE' | 'UNREADABLE' | 'TOO_OLD') {
    super(reason);
  }
}

const MAX_AGE_MS = 10 * 60_000;

/** Reads WeChat's letters. */
export class LetterReader {
  readonly #secrets: PushSecrets;
  readonly #envelope: Envelope | null;

  constructor(secrets: PushSecrets, appId: string) {
    this.#secrets = secrets;
    this.#envelope = secrets.aesKey === null ? null : new Envelope(secrets.aesKey, appId);
  }

  /** The answer to WeChat's question whether this address is ours. @throws LetterRefused */
  echo({ query }: Pick<Letter, 'query'>, now: Date): string {
    this.#expectSigned(query.signature, query);
    if (isOld(query, now)) throw new LetterRefused('TOO_OLD');
    const { echostr } = query;
    if (typeof echostr !== 'string' || !/^[\w-]{1,128}$/.test(echostr)) throw new LetterRefused('UNREADABLE');
    return echostr;
  }

  /**
   * The message of a push. With an AES key only what is encrypted counts: the plain mode signs the address alone,
   * so that whoever has seen one could write any body.
   * @throws LetterRefused
   */
  open(letter: Letter, now: Date): { message: PushMessage; isOld: boolean } {
    const message = this.#envelope ? this.#unseal(letter, this.#envelope) : this.#plain(letter);
    return { message, isOld: isOld(letter.query, now) };
  }

  #unseal({ query, body }: Letter, envelope: Envelope): PushMessage {
    const sealed = readMessage(body)?.Encrypt;
    if (typeof sealed !== 'string') throw new LetterRefused('SIGNATURE');
    this.#expectSigned(query.msg_signature, query, sealed);
    const message = readMessage(envelope.open(sealed) ?? '');
    if (!message) throw new LetterRefused('UNREADABLE');
    return message;
  }

  #plain({ query, body }: Letter): PushMessage {
    this.#expectSigned(query.signature, query);
    const message = readMessage(body);
    if (!message) throw new LetterRefused('UNREADABLE');
    return message;
  }

  #expectSigned(given: unknown, { timestamp, nonce }: Letter['query'], ...more: string[]): void {
    const isWhole = typeof timestamp === 'string' && typeof nonce === 'string' && nonce.length <= 128;
    if (!isWhole || !isSignature(given, signatureOf(this.#secrets.token, timestamp, nonce, ...more)))
      throw new LetterRefused('SIGNATURE');
  }
}

/** A letter from the future is none of a thief's: only our clock is behind. */
function isOld({ timestamp }: Letter['query'], now: Date): boolean {
  return !(now.getTime() - Number(timestamp) * 1000 <= MAX_AGE_MS);
}
