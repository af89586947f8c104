import type { TokenProvider } from './token.provider.js';
import { WechatError } from './wechat.error.js';
import type { WechatReply } from './wechat.json.js';
import { type WechatCall, type WechatConfig, WechatTransport } from './wechat.transport.js';

/** Sends calls as this mini-program. */
export class WechatCaller {
  readonly #config: WechatConfig;
  readonly #transport: WechatTransport;
  readonly #tokens: TokenProvider;

  constructor(config: WechatConfig, tokens: TokenProvider) {
    this.#config = config;
    this.#transport = new WechatTransport(config);
    this.#tokens = tokens;
  }

  /** Not a plain property: this holds the AppSecret, and what is printed shows properties. */
  get config(): WechatConfig {
    return this.#config;
  }

  /** A call that carries its own credentials. @throws WechatError */
  call(call: WechatCall): Promise<WechatReply> {
    return this.#transport.call(call);
  }

  /**
   * A call with the access token. A refused token means that WeChat did nothing yet, so any call may be
   * repeated once with a fresh one.
   * @throws WechatError
   */
  async callWithToken(call: WechatCall): Promise<WechatReply> {
    const token = await this.#token(call);
    try {
      return await this.#transport.call(carrying(token, call));
    } catch (error) {
      if (!token || !(error instanceof WechatError) || error.kind !== 'TOKEN') throw error;
      this.#tokens.invalidate(token);
      return this.#transport.call(carrying(await this.#token(call), call));
    }
  }

  /** Whatever became of asking for the token, the call itself was not made. */
  async #token({ path }: WechatCall): Promise<string | undefined> {
    try {
      return await this.#tokens.token();
    } catch (error) {
      if (!(error instanceof WechatError) || !error.outcomeUnknown) throw error;
      throw new WechatError('UNREACHABLE', path, error.message);
    }
  }
}

function carrying(token: string | undefined, call: WechatCall): WechatCall {
  return token ? { ...call, query: { ...call.query, access_token: token } } : call;
}

/** WeChat sends some of its digits as numbers (countryCode 86 in its own sample). @throws WechatError BAD_REPLY */
export function textOf(reply: WechatReply, field: string, path: string): string {
  const value = reply[field];
  if (typeof value === 'number' || (typeof value === 'string' && value !== '')) return String(value);
  throw new WechatError('BAD_REPLY', path, `the reply lacks ${field}`);
}
