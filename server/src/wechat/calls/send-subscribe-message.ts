import { textOf, type WechatCaller } from '../wechat.caller.js';

/** One message to one person, against one credit. */
export interface SubscribeMessage {
  openid: string;
  templateId: string;
  /** Where a tap leads: no slash in front, a query is allowed. */
  page: string;
  /** Key of the template (`thing1`) → value, already cut to WeChat's limits by `fitValue`. */
  data: Readonly<Record<string, string>>;
}

const path = '/cgi-bin/message/subscribe/send';

/**
 * Sends a subscribe message. Never repeated after "-1" or without an answer: where `outcomeUnknown` is set
 * the person may have the message, and a second one would be a double.
 * @returns WeChat's 64-bit id as text; empty where WeChat confirms without naming one, as it sometimes does
 */
export async function sendSubscribeMessage(
  caller: WechatCaller,
  message: SubscribeMessage,
): Promise<{ msgid: string }> {
  const values = Object.entries(message.data).map(([key, value]) => [key, { value }]);
  const reply = await caller.callWithToken({
    method: 'POST',
    path,
    body: {
      touser: message.openid,
      template_id: message.templateId,
      page: message.page,
      data: Object.fromEntries(values),
      miniprogram_state: caller.config.state ?? 'formal',
      lang: 'zh_CN',
    },
    repeatable: false,
  });
  const confirmed = reply.errcode === 0 && reply.msgid === undefined;
  return { msgid: confirmed ? '' : textOf(reply, 'msgid', path) };
}
