import { createHash } from 'node:crypto';
import type { PushMessage } from './message.js';

const names = [
  'subscribe_msg_popup_event',
  'subscribe_msg_change_event',
  'subscribe_msg_sent_event',
] as const;

/**
 * - popup: the person answered the question about subscribe messages
 * - change: the person switched a template off in the settings; always `reject`
 * - sent: how a message fared behind the answer to the sending call
 */
export type PushEventName = (typeof names)[number];

export interface PushEvent {
  name: PushEventName;
  openid: string;
  createdAt: Date;
  lists: PushEventItem[];
}

/** About one template. */
export interface PushEventItem {
  templateId: string;
  /** Of popup and change. */
  status?: 'accept' | 'reject';
  /** Of popup: "0" is a page of the mini-program. */
  popupScene?: string;
  /** Of sent: the 64-bit id that the sending call answered. */
  msgId?: string;
  /** Of sent: "0" and "success", or what failed. */
  errorCode?: string;
  errorStatus?: string;
}

/** @returns undefined where the message is none of the events that we know, or misses what makes one */
export function eventOf(message: PushMessage): PushEvent | undefined {
  const name = names.find(known => known === message.Event);
  const openid = textOf(message.FromUserName);
  const seconds = Number(textOf(message.CreateTime));
  if (message.MsgType !== 'event' || !name || !openid || !(seconds > 0 && seconds < 1e11)) return undefined;
  const lists = itemsOf(message).map(toItem);
  if (!lists.every(item => item !== undefined)) return undefined;
  return { name, openid, createdAt: new Date(seconds * 1000), lists };
}

/** The same for every repeat of one push; WeChat gives events no id. 43 characters, nothing legible. */
export function keyOf(event: PushEvent): string {
  return createHash('sha256').update(JSON.stringify(event)).digest('base64url');
}

/** JSON has `List` at the top, XML inside `SubscribeMsgPopupEvent`; one item comes alone, several as a list. */
function itemsOf(message: PushMessage): unknown[] {
  const nested = Object.entries(message).find(([key]) => /^SubscribeMsg\w+Event$/.test(key))?.[1];
  const list = message.List ?? (nested as PushMessage | undefined)?.List ?? [];
  return Array.isArray(list) ? list : [list];
}

function toItem(item: unknown): PushEventItem | undefined {
  const of = (field: string) => textOf((item as PushMessage | null)?.[field]);
  const templateId = of('TemplateId');
  const status = of('SubscribeStatusString');
  if (!templateId) return undefined;
  return {
    templateId,
    ...((status === 'accept' || status === 'reject') && { status }),
    ...only('popupScene', of('PopupScene')),
    ...only('msgId', of('MsgID')),
    ...only('errorCode', of('ErrorCode')),
    ...only('errorStatus', of('ErrorStatus')),
  };
}

const only = (name: string, text: string | undefined) => (text === undefined ? {} : { [name]: text });

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
