import { type NoticeContent, type NoticeKind, shanghai } from '@wanqing/shared';
import { valueTypeOf } from '../../wechat/template-values.js';
import { dataFor, type PushTemplate } from '../../wechat/templates.js';
import type { Round } from './push-kinds.rules.js';

export interface ToSay {
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly content: NoticeContent;
  readonly sentAt: Date;
  readonly round: Round;
  /** Whose notice it is, where it goes to a relative. */
  readonly copyFor: { readonly memberId: string; readonly name: string } | null;
}

const inside = '见通知内容';

/** Page of the mini-program that a tap on the message opens. */
export const pageOf = ({ noticeId, copyFor }: Pick<ToSay, 'noticeId' | 'copyFor'>): string =>
  `pages/notice/index?id=${noticeId}${copyFor ? `&for=${copyFor.memberId}` : ''}`;

/**
 * What the message says in the fields of its template, cut to WeChat's limits; a field for which there is
 * nothing says where to find it. Null where the template has a field that nothing fits.
 */
export function messageData(template: PushTemplate, said: ToSay): Record<string, string> | null {
  const { content } = said;
  const texts = {
    title: content.title,
    time: content.when,
    place: content.place,
    note: noteOf(said),
    state: stateOf(said),
  };
  return dataFor(template, texts, {
    title: '通知',
    time: valueTypeOf(template.fields.time ?? '') === 'thing' ? inside : written(said.sentAt),
    place: inside,
    note: '请点开看详细内容',
    state: '有变动',
  });
}

function noteOf({ content, round, copyFor }: ToSay): string {
  if (copyFor) return `给${copyFor.name}的，请告诉一声`;
  return round === 'remind' ? '您还没有看，请点开看看' : content.summary;
}

function stateOf({ kind, round }: ToSay): string {
  if (round.startsWith('v')) return '有更正';
  return kind === 'cancellation' ? '已取消' : '有变动';
}

/** 2026年11月22日 09:00 */
function written(moment: Date): string {
  const { year, month, day, hour, minute } = shanghai(moment);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}年${month}月${day}日 ${two(hour)}:${two(minute)}`;
}
