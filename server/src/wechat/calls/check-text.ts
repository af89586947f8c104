import { textOf, type WechatCaller } from '../wechat.caller.js';
import { WechatError } from '../wechat.error.js';
import type { WechatReply } from '../wechat.json.js';

/** What somebody who used the mini-program within the last two hours wants to publish. */
export interface TextToCheck {
  openid: string;
  /** 1 to `checkedCharacters`. */
  content: string;
  title?: string;
}

/** WeChat's opinion. `label`: 100 normal, 10001 advertisement, 20001 politics, 20002 … 21000 as documented. */
export interface TextVerdict {
  verdict: 'pass' | 'review' | 'risky';
  label: number;
  traceId: string;
}

/** Characters (code points) that one check takes; longer texts are checked in parts. */
export const checkedCharacters = 2500;

const path = '/wxa/msg_sec_check';
const FORUM = 3;

/** Asks WeChat's content check. @throws WechatError NOT_RECENT where the person was away for two hours */
export async function checkText(caller: WechatCaller, text: TextToCheck): Promise<TextVerdict> {
  if (text.content === '' || [...text.content].length > checkedCharacters)
    throw new RangeError(`content must have 1 to ${checkedCharacters} characters`);
  const reply = await caller.callWithToken({
    method: 'POST',
    path,
    body: { version: 2, scene: FORUM, ...text },
    repeatable: true,
  });
  const result = (reply.result ?? {}) as WechatReply;
  return {
    verdict: verdictOf(result.suggest),
    label: Number(textOf(result, 'label', path)),
    traceId: textOf(reply, 'trace_id', path),
  };
}

function verdictOf(suggest: unknown): TextVerdict['verdict'] {
  if (suggest === 'pass' || suggest === 'review' || suggest === 'risky') return suggest;
  throw new WechatError('BAD_REPLY', path, 'the reply lacks a verdict');
}
