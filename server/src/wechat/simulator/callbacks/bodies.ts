import type { PushEventName } from '../../push/event.js';
import { toJson } from '../to-json.js';

/** One event before it is written; `items` by WeChat's own names, a bigint for a 64-bit id. */
export interface OutgoingEvent {
  name: PushEventName;
  openid: string;
  /** Unix seconds. */
  createdAt: number;
  items: Array<Record<string, string | bigint>>;
}

export const ACCOUNT = 'gh_97417a04a28d';

/** JSON: `List` at the top, an object when there is one item, else an array. */
export function jsonBody({ name, openid, createdAt, items }: OutgoingEvent): string {
  return toJson({
    ToUserName: ACCOUNT,
    FromUserName: openid,
    CreateTime: createdAt,
    MsgType: 'event',
    Event: name,
    List: items.length === 1 ? items[0] : items,
  });
}

/** XML: the lists inside an element named after the event; texts as CDATA, digits bare. */
export function xmlBody({ name, openid, createdAt, items }: OutgoingEvent): string {
  const element = name.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const lists = items.map(item => `<List>${Object.entries(item).map(fieldOf).join('')}</List>`).join('');
  return [
    `<xml><ToUserName><![CDATA[${ACCOUNT}]]></ToUserName>`,
    `<FromUserName><![CDATA[${openid}]]></FromUserName>`,
    `<CreateTime>${createdAt}</CreateTime><MsgType><![CDATA[event]]></MsgType>`,
    `<Event><![CDATA[${name}]]></Event><${element}>${lists}</${element}></xml>`,
  ].join('\n');
}

function fieldOf([name, value]: [string, string | bigint]): string {
  const text = typeof value === 'bigint' || /^\d+$/.test(value) ? value : `<![CDATA[${value}]]>`;
  return `<${name}>${text}</${name}>`;
}
