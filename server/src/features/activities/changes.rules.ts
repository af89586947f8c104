import { dayOf, dayWords, momentWords, timeWords } from '@wanqing/shared';
import { placeOf } from './sessions.rules.js';

export interface Meeting {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Where, where that is not the activity's place; empty: there. */
  readonly place: string;
}

/** What is told of an activity: its meetings that take place, by start, and where it is. */
export interface Told {
  readonly place: string;
  readonly sessions: readonly Meeting[];
}

export interface Change {
  readonly what: 'time' | 'place' | 'both';
  /** A sentence each: 「时间：原来是…，现在是…」. */
  readonly words: string[];
  /** Meetings to come that were moved, are new, or are elsewhere than the others. */
  readonly moved: readonly Meeting[];
  /** The first meeting that is still to come; undefined where none is left. */
  readonly next: Meeting | undefined;
}

/** 11月24日 星期二 下午2点到3点30分 */
export const meetingWords = ({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>): string =>
  `${momentWords(startsAt)}到${endWords(startsAt, endsAt)}`;

/** The part of the day is said again only where it is another. */
function endWords(startsAt: Date, endsAt: Date): string {
  const end = timeWords(endsAt);
  return timeWords(startsAt).slice(0, 2) === end.slice(0, 2) ? end.slice(2) : end;
}

/** 11月24日 星期二 下午2点到3点30分; of several the first, and how many. At most 40 characters. */
export function whenWords(sessions: readonly Meeting[]): string {
  const [first] = sessions;
  if (!first) return '';
  return sessions.length === 1
    ? meetingWords(first)
    : `${momentWords(first.startsAt)}起，共${sessions.length}场`;
}

/** What those on the list must be told of an edit; null where nothing that is still to come was moved. */
export function changeOf(before: Told, after: Told, now: Date): Change | null {
  const comingAfter = after.sessions.filter(session => session.startsAt > now);
  const times = [...moved(before, after, now), ...dropped(before, after, now)];
  const places = [...elsewhere(before, after, now), ...allElsewhere(before, after, comingAfter)];
  if (times.length + places.length === 0) return null;
  const named = [...times, ...places].flatMap(({ session }) => session ?? []);
  return {
    what: places.length === 0 ? 'time' : times.length === 0 ? 'place' : 'both',
    words: [...times, ...places].map(({ words }) => words),
    moved: [...new Set(named)].filter(session => session.startsAt > now),
    next: comingAfter[0],
  };
}

interface Moved {
  readonly words: string;
  readonly session?: Meeting;
}

/** Meetings at other times than before, and new ones. What is over and stays over, or runs already, is not told. */
function moved(before: Told, after: Told, now: Date): Moved[] {
  const known = new Map(before.sessions.map(session => [session.id, session]));
  return after.sessions.flatMap(session => {
    const earlier = known.get(session.id);
    const coming = session.startsAt > now || (earlier !== undefined && earlier.startsAt > now);
    if (!coming) return [];
    if (!earlier) return [{ words: addedWords(session), session }];
    return isSame(earlier, session) ? [] : [{ words: movedWords(earlier, session), session }];
  });
}

const addedWords = (session: Meeting): string =>
  `加了一场：${meetingWords(session)}${session.place && `，地点在${session.place}`}。`;

/** Meetings to come that have or had a place of their own, and another one now. */
function elsewhere(before: Told, after: Told, now: Date): Moved[] {
  const known = new Map(before.sessions.map(session => [session.id, session]));
  return after.sessions.flatMap(session => {
    const earlier = known.get(session.id);
    if (!earlier || session.startsAt <= now || (!earlier.place && !session.place)) return [];
    const [from, to] = [placeOf(before, earlier), placeOf(after, session)];
    const words = `${dayWords(session.startsAt)}的地点：原来是${from}，现在是${to}。`;
    return from === to ? [] : [{ words, session }];
  });
}

function allElsewhere(before: Told, after: Told, coming: readonly Meeting[]): Moved[] {
  if (before.place === after.place || !coming.some(session => !session.place)) return [];
  return [{ words: `地点：原来是${before.place}，现在是${after.place}。` }];
}

const isSame = (a: Meeting, b: Meeting): boolean =>
  a.startsAt.getTime() === b.startsAt.getTime() && a.endsAt.getTime() === b.endsAt.getTime();

function movedWords(earlier: Meeting, now: Meeting): string {
  if (dayOf(earlier.startsAt) !== dayOf(now.startsAt))
    return `时间：原来是${meetingWords(earlier)}，现在是${meetingWords(now)}。`;
  const from = ({ startsAt, endsAt }: Meeting) => `${timeWords(startsAt)}到${endWords(startsAt, endsAt)}`;
  return `${dayWords(earlier.startsAt)}的时间：原来是${from(earlier)}，现在是${from(now)}。`;
}

function dropped(before: Told, after: Told, now: Date): Moved[] {
  const kept = new Set(after.sessions.map(({ id }) => id));
  return before.sessions
    .filter(session => session.startsAt > now && !kept.has(session.id))
    .map(session => ({ words: `这一场不办了：${meetingWords(session)}。` }));
}
