import { dayOf, momentOf } from '@wanqing/shared';

const hourMs = 60 * 60 * 1000;
const opens = '08:00';
const shuts = '20:00';

/** The moment at which so many hours between 8 and 20 o'clock in Shanghai have passed since `from`. */
export function daytimeAfter(from: Date, hours: number): Date {
  let left = hours * hourMs;
  for (let day = dayOf(from); ; day = dayAfter(day)) {
    const start = Math.max(from.getTime(), Date.parse(momentOf(day, opens)));
    const room = Math.max(0, Date.parse(momentOf(day, shuts)) - start);
    if (left <= room) return new Date(start + left);
    left -= room;
  }
}

/** Until when an offer made now stands: so many daytime hours, never beyond the end of the wait-list. */
export function answerBy(now: Date, hours: number, waitEndsAt: Date): Date {
  const full = daytimeAfter(now, hours);
  return full < waitEndsAt ? full : waitEndsAt;
}

const dayAfter = (day: string): string => dayOf(Date.parse(momentOf(day, '12:00')) + 24 * hourMs);
