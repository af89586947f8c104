import { dayOf, momentOf, shanghai } from '@wanqing/shared';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** day: the day before at 18:00 · hours: two hours before the start. */
export type Reminder = 'day' | 'hours';
export const reminders: readonly Reminder[] = ['day', 'hours'];

/** No session is reminded of longer before its start: 18:00 of the day before, and the last start of a day. */
export const earliestMs = 30 * hourMs;

/** Nobody is woken, or rung out of the evening: 20:00 to 8:00 in Shanghai. */
export const isQuiet = (moment: Date): boolean => {
  const { hour } = shanghai(moment);
  return hour < 8 || hour >= 20;
};

/**
 * When a reminder of a session falls due; null where there is none. Two hours before the start may be quiet:
 * then it is 8:00, if that still leaves an hour.
 */
export function dueAt(which: Reminder, startsAt: Date): Date | null {
  if (which === 'day') return new Date(momentOf(dayOf(startsAt.getTime() - dayMs), '18:00'));
  const before = new Date(startsAt.getTime() - 2 * hourMs);
  if (!isQuiet(before)) return before;
  const eight = new Date(momentOf(dayOf(startsAt), '08:00'));
  return eight > before && startsAt.getTime() - eight.getTime() >= hourMs ? eight : null;
}

interface Facts {
  readonly startsAt: Date;
  readonly publishedAt: Date;
  readonly now: Date;
}

/**
 * Whether a reminder goes out now. One that was late before the activity was published goes out at once, if that
 * is at least three hours before the start and not quiet; one that was held up waits for the morning, and is
 * dropped where it would leave too little time.
 */
export function isDue(which: Reminder, { startsAt, publishedAt, now }: Facts): boolean {
  const moment = dueAt(which, startsAt);
  if (!moment || now < moment || isQuiet(now)) return false;
  const leftAt = (instant: Date) => startsAt.getTime() - instant.getTime();
  if (publishedAt > moment && (isQuiet(publishedAt) || leftAt(publishedAt) < 3 * hourMs)) return false;
  return leftAt(now) >= (which === 'day' ? 3 : 1) * hourMs;
}
