import { textOf, type WechatCaller } from '../wechat.caller.js';

/** Who signed in. WeChat's session_key is dropped on arrival: nothing needs it, so nothing can leak it. */
export interface WechatIdentity {
  /** 28 characters, one per person and mini-program. */
  openid: string;
  /** Present only when the mini-program is bound to an Open Platform account. */
  unionid?: string;
}

const path = '/sns/jscode2session';

/**
 * Exchanges the code of `wx.login`. A code is single-use: after a time-out WeChat may have spent it, a
 * repeat would only answer 40163 and hide the cause, and a new code costs the phone nothing. So a time-out
 * is not retried; a "-1" is, since WeChat says there that it did nothing.
 */
export async function codeToSession(caller: WechatCaller, jsCode: string): Promise<WechatIdentity> {
  const reply = await caller.call({
    method: 'GET',
    path,
    query: {
      appid: caller.config.appId,
      secret: caller.config.appSecret,
      js_code: jsCode,
      grant_type: 'authorization_code',
    },
    repeatable: true,
  });
  const openid = textOf(reply, 'openid', path);
  return reply.unionid === undefined ? { openid } : { openid, unionid: textOf(reply, 'unionid', path) };
}
