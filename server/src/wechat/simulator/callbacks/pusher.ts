import { randomInt } from 'node:crypto';
import { Envelope } from '../../push/envelope.js';
import { signatureOf } from '../../push/signature.js';
import type { SimulatorClock } from '../clock.js';
import { ACCOUNT, jsonBody, type OutgoingEvent, xmlBody } from './bodies.js';
import type { PushOutcome, PushTarget } from './target.js';

const TIMEOUT_MS = 5000;
const RETRIES = 3;
/** MarkFail: after a push that failed for good, nothing is pushed for a minute. */
const REST_MS = 60_000;

/** Pushes events to the address that was configured, as WeChat does. */
export class Pusher {
  /** Nothing is pushed while there is none. */
  target: PushTarget | undefined;
  readonly #clock: SimulatorClock;
  readonly #appId: string;
  readonly #stopped = new AbortController();
  #restsUntil = Number.NEGATIVE_INFINITY;

  constructor(clock: SimulatorClock, appId: string) {
    this.#clock = clock;
    this.#appId = appId;
  }

  /** Every attempt is the same request, as a repeat is the same letter. */
  async push(event: OutgoingEvent): Promise<PushOutcome> {
    const { target } = this;
    if (!target || this.#clock.now() < this.#restsUntil) return { delivered: false, attempts: 0 };
    const { url, init } = this.#letter(target, event);
    for (let attempts = 1; attempts <= 1 + RETRIES && !this.#stopped.signal.aborted; attempts++) {
      if (await this.#deliver(url, init)) return { delivered: true, attempts };
    }
    this.#restsUntil = this.#clock.now() + REST_MS;
    return { delivered: false, attempts: 1 + RETRIES };
  }

  /** Cuts what is under way. */
  stop(): void {
    this.#stopped.abort();
  }

  async #deliver(url: string, init: RequestInit): Promise<boolean> {
    try {
      const signal = AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), this.#stopped.signal]);
      const response = await fetch(url, { ...init, signal });
      return response.status === 200 && ['success', ''].includes(await response.text());
    } catch {
      // WeChat does not care why there was no answer.
      return false;
    }
  }

  #letter(target: PushTarget, event: OutgoingEvent): { url: string; init: RequestInit } {
    const { token, aesKey, format } = target;
    const timestamp = String(Math.floor(this.#clock.now() / 1000));
    const nonce = String(randomInt(1e8, 1e9));
    const text = format === 'xml' ? xmlBody(event) : jsonBody(event);
    const sealed = aesKey && new Envelope(aesKey, this.#appId).seal(text);
    const query = {
      signature: signatureOf(token, timestamp, nonce),
      timestamp,
      nonce,
      openid: event.openid,
      ...(sealed && {
        encrypt_type: 'aes',
        msg_signature: signatureOf(token, timestamp, nonce, sealed),
      }),
    };
    const type = format === 'xml' ? 'text/xml' : 'application/json';
    return {
      url: `${target.url}?${new URLSearchParams(query)}`,
      init: { method: 'POST', headers: { 'content-type': type }, body: sealed ? wrap(sealed, format) : text },
    };
  }
}

function wrap(sealed: string, format: PushTarget['format']): string {
  return format === 'xml'
    ? `<xml><ToUserName><![CDATA[${ACCOUNT}]]></ToUserName><Encrypt><![CDATA[${sealed}]]></Encrypt></xml>`
    : JSON.stringify({ ToUserName: ACCOUNT, Encrypt: sealed });
}
