import { dayOf, dayWords, type NoticeContent, timeWords } from '@wanqing/shared';
import { type Change, type Meeting, meetingWords, whenWords } from './changes.rules.js';
import { placeOf } from './sessions.rules.js';

const dayMs = 24 * 60 * 60 * 1000;

/** What notices say of an activity. */
export interface Subject {
  readonly title: string;
  readonly place: string;
  readonly bring: string;
  readonly contactName: string;
  readonly contactPhone: string;
}

/** At most `max` UTF-16 units, as the contract counts; no character is cut in two. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > max - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** The activity is called off; `coming` are the meetings that will not be held. */
export function cancellationText(
  activity: Subject,
  coming: readonly Meeting[],
  reason: string,
): NoticeContent {
  return {
    ...common(activity),
    title: cut(`取消：${activity.title}`, 40),
    summary: '这次活动不办了，请您不要来了。',
    when: cut(`原来是${whenWords(coming)}`, 40),
    place: '',
    bring: '',
    body: `「${activity.title}」取消了。\n原因：${reason}\n给您添麻烦了，有不清楚的请打电话问。`,
    importance: 'important',
    question: 'ack',
  };
}

/** One meeting is called off; `others` where some are still to come. */
export function sessionOffText(
  activity: Subject,
  session: Meeting,
  reason: string,
  others: boolean,
): NoticeContent {
  const rest = others ? '别的日子照常。' : '';
  return {
    ...common(activity),
    title: cut(`停一次：${activity.title}`, 40),
    summary: `这一次不办了，请您不要来。${rest}`,
    when: cut(`停的是${meetingWords(session)}`, 40),
    place: '',
    bring: '',
    body: `「${activity.title}」停一次：${meetingWords(session)}。\n原因：${reason}\n${rest}有不清楚的请打电话问。`,
    importance: 'important',
    question: 'ack',
  };
}

/** A meeting that was called off is held after all. */
export function sessionOnText(activity: Subject, session: Meeting): NoticeContent {
  return {
    ...common(activity),
    title: cut(`照常进行：${activity.title}`, 40),
    summary: '前面说停的这一次照常进行，请您按时来。',
    when: meetingWords(session),
    place: placeOf(activity, session),
    body: '',
    importance: 'important',
    question: 'ack',
  };
}

const changed: Record<Change['what'], string> = {
  time: '时间有变',
  place: '地点有变',
  both: '时间和地点有变',
};

/** It is held at other times, or elsewhere; `coming` as it is now. */
export function changeText(activity: Subject, change: Change, coming: readonly Meeting[]): NoticeContent {
  const [only, ...more] = change.words;
  const whole = only && more.length === 0 && only.length <= 60 ? only : '请按新的安排来，原来的不算了。';
  return {
    ...common(activity),
    title: cut(`${changed[change.what]}：${activity.title}`, 40),
    summary: whole,
    when: whenWords(coming),
    place: onlyPlaceOf(activity, coming),
    body: cut(change.words.join('\n'), 2000),
    importance: 'important',
    question: 'ack',
  };
}

/** Somebody is reminded of a meeting at `now`. */
export function reminderText(activity: Subject, session: Meeting, now: Date): NoticeContent {
  const start = `${dayFrom(now, session.startsAt)}${timeWords(session.startsAt)}`;
  return {
    ...common(activity),
    title: cut(`${start}：${activity.title}`, 40),
    summary: `请您${start}来，来不了请打电话说一声。`,
    when: meetingWords(session),
    place: placeOf(activity, session),
    body: '',
    importance: 'normal',
    question: 'none',
  };
}

/** Where the meetings to come are held; empty where that is not one place, and the words say it. */
function onlyPlaceOf(activity: Subject, coming: readonly Meeting[]): string {
  const places = new Set(coming.map(session => placeOf(activity, session)));
  return places.size > 1 ? '' : ([...places][0] ?? activity.place);
}

function dayFrom(now: Date, moment: Date): string {
  if (dayOf(moment) === dayOf(now)) return '今天';
  return dayOf(moment) === dayOf(now.getTime() + dayMs) ? '明天' : dayWords(moment);
}

const common = ({ place, bring, contactName, contactPhone }: Subject) => ({
  place,
  bring,
  contactName,
  contactPhone,
  fileIds: [],
});
