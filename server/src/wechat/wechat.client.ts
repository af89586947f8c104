import { checkText, type TextToCheck, type TextVerdict } from './calls/check-text.js';
import { codeToSession, type WechatIdentity } from './calls/code-to-session.js';
import { phoneNumber, type WechatPhone } from './calls/phone-number.js';
import { type SubscribeMessage, sendSubscribeMessage } from './calls/send-subscribe-message.js';
import type { TokenProvider } from './token.provider.js';
import { WechatCaller } from './wechat.caller.js';
import type { WechatConfig } from './wechat.transport.js';

export type { SubscribeMessage, TextToCheck, TextVerdict, WechatIdentity, WechatPhone };

/** The server APIs of WeChat that this product uses, one file each in `calls/`. Every failure is a WechatError. */
export class WechatClient {
  readonly #caller: WechatCaller;

  constructor(config: WechatConfig, tokens: TokenProvider) {
    this.#caller = new WechatCaller(config, tokens);
  }

  /** Exchanges the single-use code of `wx.login`. */
  codeToSession(jsCode: string): Promise<WechatIdentity> {
    return codeToSession(this.#caller, jsCode);
  }

  /** Exchanges the single-use code of a `getPhoneNumber` button. */
  phoneNumber(code: string): Promise<WechatPhone> {
    return phoneNumber(this.#caller, code);
  }

  /** Sends one subscribe message; not to be repeated where the error says `outcomeUnknown`. */
  sendSubscribeMessage(message: SubscribeMessage): Promise<{ msgid: string }> {
    return sendSubscribeMessage(this.#caller, message);
  }

  /** WeChat's opinion of a text of at most 2,500 characters. */
  checkText(text: TextToCheck): Promise<TextVerdict> {
    return checkText(this.#caller, text);
  }
}
