import { textOf, type WechatCaller } from '../wechat.caller.js';
import type { WechatReply } from '../wechat.json.js';

/** A verified phone number: digits without the country code, and the country code ("86"). */
export interface WechatPhone {
  purePhoneNumber: string;
  countryCode: string;
}

const path = '/wxa/business/getuserphonenumber';

/** Exchanges the code of a `getPhoneNumber` button, which is another code than that of `wx.login`. */
export async function phoneNumber(caller: WechatCaller, code: string): Promise<WechatPhone> {
  const reply = await caller.callWithToken({ method: 'POST', path, body: { code }, repeatable: true });
  const phone = (reply.phone_info ?? {}) as WechatReply;
  return {
    purePhoneNumber: textOf(phone, 'purePhoneNumber', path),
    countryCode: textOf(phone, 'countryCode', path),
  };
}
