import type { NoticeView } from './notices.js';

type Spoken = Pick<
  NoticeView,
  'title' | 'summary' | 'when' | 'place' | 'bring' | 'body' | 'contactName' | 'contactPhone' | 'corrections'
>;

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A notice as it is read aloud, by the browser's voice or the speech service: numbers to ring digit by digit. */
export function noticeAloud(notice: Spoken): string {
  const { title, summary, when, place, bring, body, contactName, contactPhone, corrections } = notice;
  const latest = corrections[corrections.length - 1];
  return [
    latest && `这条通知改过了。${latest.what.map(sentence).join('')}`,
    title,
    summary,
    when && `时间，${when}`,
    place && `地点，${place}`,
    bring && `要带，${bring}`,
    body,
    contactPhone && `有事请打电话${contactName ? `问${contactName}` : ''}，${phoneAloud(contactPhone)}`,
  ]
    .filter(part => part)
    .map(part => sentence(part as string))
    .join('\n');
}

/** 021-64370000 as 「零二一，六四三七零零零零」. */
export const phoneAloud = (phone: string): string =>
  phone.replace(/\d/g, digit => digits[Number(digit)] ?? digit).replace(/-/g, '，');

const sentence = (text: string): string =>
  /[。？；：，、.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}。`;
