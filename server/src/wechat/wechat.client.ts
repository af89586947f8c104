import type { TokenProvider } from './token.provider.js';
import { WechatError } from './wechat.error.js';
import type { WechatReply } from './wechat.json.js';
import { type WechatCall, type WechatConfig, WechatTransport } from './wechat.transport.js';

/** Who signed in. WeChat's session_key is dropped on arrival: nothing needs it, so nothing can leak it. */
export interface WechatIdentity {
  /** 28 characters, one per person and mini-program. */
  openid: string;
  /** Present only when the mini-program is bound to an Open Platform account. */
  unionid?: string;
}

/** A verified phone number: digits without the country code, and the country code ("86"). */
export interface WechatPhone {
  purePhoneNumber: string;
  countryCode: string;
}

/** The server APIs of WeChat that this product uses. Every failure is a WechatError. */
export class WechatClient {
  readonly #config: WechatConfig;
  readonly #transport: WechatTransport;
  readonly #tokens: TokenProvider;

  constructor(config: WechatConfig, tokens: TokenProvider) {
    this.#config = config;
    this.#transport = new WechatTransport(config);
    this.#tokens = tokens;
  }

  /**
   * Exchanges the code of `wx.login`. A code is single-use: after a time-out WeChat may have spent it, a
   * repeat would only answer 40163 and hide the cause, and a new code costs the phone nothing. So a time-out
   * is not retried; a "-1" is, since WeChat says there that it did nothing.
   */
  async codeToSession(jsCode: string): Promise<WechatIdentity> {
    const path = '/sns/jscode2session';
    const reply = await this.#transport.call({
      method: 'GET',
      path,
      query: {
        appid: this.#config.appId,
        secret: this.#config.appSecret,
        js_code: jsCode,
        grant_type: 'authorization_code',
      },
      repeatable: true,
    });
    const openid = textOf(reply, 'openid', path);
    return reply.unionid === undefined ? { openid } : { openid, unionid: textOf(reply, 'unionid', path) };
  }

  /** Exchanges the code of a `getPhoneNumber` button, which is another code than that of `wx.login`. */
  async phoneNumber(code: string): Promise<WechatPhone> {
    const path = '/wxa/business/getuserphonenumber';
    const reply = await this.#callWithToken({ method: 'POST', path, body: { code }, repeatable: true });
    const phone = (reply.phone_info ?? {}) as WechatReply;
    return {
      purePhoneNumber: textOf(phone, 'purePhoneNumber', path),
      countryCode: textOf(phone, 'countryCode', path),
    };
  }

  /** A refused token means that WeChat did nothing yet, so any call may be repeated once with a fresh one. */
  async #callWithToken(call: WechatCall): Promise<WechatReply> {
    const token = await this.#tokens.token();
    try {
      return await this.#transport.call(carrying(token, call));
    } catch (error) {
      if (!token || !(error instanceof WechatError) || error.kind !== 'TOKEN') throw error;
      this.#tokens.invalidate(token);
      return this.#transport.call(carrying(await this.#tokens.token(), call));
    }
  }
}

function carrying(token: string | undefined, call: WechatCall): WechatCall {
  return token ? { ...call, query: { ...call.query, access_token: token } } : call;
}

/** WeChat sends some of its digits as numbers (countryCode 86 in its own sample). */
function textOf(reply: WechatReply, field: string, path: string): string {
  const value = reply[field];
  if (typeof value === 'number' || (typeof value === 'string' && value !== '')) return String(value);
  throw new WechatError('BAD_REPLY', path, `the reply lacks ${field}`);
}
