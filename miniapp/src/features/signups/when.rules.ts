import { dayOf, dayWords, momentWords, shanghai, timeWords } from '@wanqing/shared';
import { words } from './words';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

interface Meeting {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly cancelled: string | null;
}

/** 今天 下午5点 · 明天 上午9点 · 9月3日 星期三 下午2点. @param now milliseconds */
export function soonWords(instant: string, now: number): string {
  if (dayOf(instant) === dayOf(now)) return words.today(timeWords(instant));
  if (dayOf(instant) === dayOf(now + day)) return words.tomorrow(timeWords(instant));
  return momentWords(instant);
}

/** Until when an answer counts: the full hour before, which is easier to keep in mind, while that is not near. @param now milliseconds */
export function untilWords(instant: string, now: number): string {
  const time = Date.parse(instant);
  const full = Math.floor(time / hour) * hour;
  return soonWords(new Date(full - now > hour ? full : time).toISOString(), now);
}

/** The first session that takes place and is not over; null where there is none. @param now milliseconds */
export function nextSession<T extends Meeting>(sessions: readonly T[], now: number): T | null {
  const ahead = sessions.filter(({ endsAt, cancelled }) => cancelled === null && Date.parse(endsAt) >= now);
  return ahead.sort((a, b) => a.startsAt.localeCompare(b.startsAt))[0] ?? null;
}

/** The weekday on which most of at least three sessions are, 「星期三」; null where there is none. */
export function weekdayOf(sessions: readonly Meeting[]): string | null {
  const counts = new Map<string, number>();
  for (const { startsAt } of sessions) {
    const { weekday } = shanghai(startsAt);
    counts.set(weekday, (counts.get(weekday) ?? 0) + 1);
  }
  const found = [...counts].find(([, count]) => count * 2 > sessions.length);
  return sessions.length >= 3 && found ? found[0] : null;
}

/** When something is, a line each: the next session, and how often. Over: when it ended. @param now milliseconds */
export function whenLines(sessions: readonly Meeting[], now: number): string[] {
  const held = sessions.filter(({ cancelled }) => cancelled === null);
  const next = nextSession(sessions, now);
  if (!next) {
    const last = held[held.length - 1];
    return last ? [words.overSince(dayWords(last.endsAt))] : [words.noTime];
  }
  const first = momentWords(next.startsAt);
  if (held.length < 2) return [first];
  const weekday = weekdayOf(held);
  return [first, weekday ? words.weekly(weekday, held.length) : words.several(held.length)];
}
