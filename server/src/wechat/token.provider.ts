import { performance } from 'node:perf_hooks';
import { WechatError } from './wechat.error.js';
import { type WechatConfig, WechatTransport } from './wechat.transport.js';

/** Where the client gets the access token for cgi-bin/* and wxa/* calls. */
export interface TokenProvider {
  /** @returns undefined where calls carry no token at all. @throws WechatError */
  token(): Promise<string | undefined>;
  /** WeChat refused this token; the next `token()` asks again. Another, newer token is left alone. */
  invalidate(token: string): void;
}

/** Cloud Run's open-interface service adds the credentials itself; calls must then carry no token. */
export class NoTokenProvider implements TokenProvider {
  async token(): Promise<undefined> {
    return undefined;
  }

  invalidate(): void {
    // There is nothing to forget.
  }
}

const PATH = '/cgi-bin/stable_token';
// The platform renews 300 s before expiry and honours old and new meanwhile. A margin below those 300 s means
// that asking again yields the renewed token; one above would get the same short-lived token at every call.
const MARGIN_S = 60;

/**
 * Keeps the token of `stable_token` in memory. Normal mode hands every caller the same token while it is
 * valid, so each instance asks for itself and no shared store is needed. `force_refresh` is never used: it
 * takes the token away from the other instances and is limited to 20 a day.
 */
export class StableTokenProvider implements TokenProvider {
  readonly #config: WechatConfig;
  readonly #transport: WechatTransport;
  readonly #now: () => number;
  #held: { token: string; until: number } | undefined;
  #asking: Promise<string> | undefined;

  /** @param now milliseconds; monotonic by default, so that a corrected wall clock cannot keep a dead token */
  constructor(config: WechatConfig, now: () => number = () => performance.now()) {
    this.#config = config;
    this.#transport = new WechatTransport(config);
    this.#now = now;
  }

  async token(): Promise<string> {
    if (this.#held && this.#now() < this.#held.until) return this.#held.token;
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  invalidate(token: string): void {
    if (this.#held?.token === token) this.#held = undefined;
  }

  async #ask(): Promise<string> {
    const askedAt = this.#now();
    const { access_token: token, expires_in: seconds } = await this.#transport.call({
      method: 'POST',
      path: PATH,
      body: {
        grant_type: 'client_credential',
        appid: this.#config.appId,
        secret: this.#config.appSecret,
        force_refresh: false,
      },
      repeatable: true,
    });
    if (typeof token !== 'string' || typeof seconds !== 'number') {
      throw new WechatError('BAD_REPLY', PATH, 'the reply lacks access_token or expires_in');
    }
    this.#held = { token, until: askedAt + Math.max(seconds - MARGIN_S, seconds / 2) * 1000 };
    return token;
  }
}
