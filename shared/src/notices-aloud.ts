import type { NoticeView } from './notice-views.js';

/** What of a notice is read aloud. */
type Said = Pick<
  NoticeView,
  | 'title'
  | 'summary'
  | 'when'
  | 'place'
  | 'bring'
  | 'body'
  | 'contactName'
  | 'contactPhone'
  | 'corrections'
  | 'recalledAt'
  | 'recallReason'
>;

/**
 * A notice as a voice reads it, one sentence a line: what it is about, what was changed last, time, place and what
 * to bring, the text, and whom to ring with the number digit by digit. The same words for the browser's voice and
 * for the recording made on the server.
 */
export function noticeAloud(notice: Said): string {
  if (notice.recalledAt)
    return lines(['这条通知撤回了，不用再办。', labelled('原因', notice.recallReason ?? '')]);
  return lines([
    notice.title,
    notice.summary,
    ...changed(notice),
    labelled('时间', notice.when),
    labelled('地点', notice.place),
    labelled('要带', notice.bring),
    ...notice.body.split('\n'),
    whomToRing(notice),
  ]);
}

/**
 * A telephone number as people say it: 13900000001 → 幺三九，零零零零，零零零幺. Groups of a mobile are 3, 4 and 4
 * digits, of anything else those between its dashes, in fours from the end.
 */
export function digitsAloud(phone: string): string {
  const groups = /^1\d{10}$/.test(phone)
    ? [phone.slice(0, 3), phone.slice(3, 7), phone.slice(7)]
    : phone.split('-').flatMap(fours);
  return groups.map(group => group.replace(/\d/g, digit => digits.charAt(Number(digit)))).join('，');
}

/** One is said 幺 in numbers: 一 and 七 sound alike on a bad line. */
const digits = '零幺二三四五六七八九';

function fours(part: string): string[] {
  return part.length <= 4 ? [part] : [...fours(part.slice(0, -4)), part.slice(-4)];
}

const labelled = (label: string, text: string): string => (text.trim() ? `${label}：${text.trim()}` : '');

function changed({ corrections }: Said): string[] {
  const last = corrections[corrections.length - 1];
  return last ? ['这条通知改过', ...last.what] : [];
}

function whomToRing({ contactName, contactPhone }: Said): string {
  if (!contactPhone) return '';
  return `有事请打电话${contactName ? `找${contactName}` : ''}，${digitsAloud(contactPhone)}`;
}

/** Every line ends as a sentence does, so that a voice pauses there. */
function lines(texts: readonly string[]): string {
  return texts
    .map(text => text.trim())
    .filter(text => text !== '')
    .map(text => (/[。！？!?…；;：:]$/.test(text) ? text : `${text.replace(/[，,、.]$/, '')}。`))
    .join('\n');
}
