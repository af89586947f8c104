import { dayOf, momentOf } from '@wanqing/shared';

/** Now, or a day and a time of day as they are chosen. */
export interface SendTime {
  readonly later: boolean;
  /** YYYY-MM-DD; empty while not chosen. */
  readonly day: string;
  /** HH:MM; empty while not chosen. */
  readonly time: string;
}

/** Tomorrow at nine, to begin with: nobody is woken. */
export const nowOrTomorrow = (now: number): SendTime => ({
  later: false,
  day: dayOf(now + 24 * 60 * 60 * 1000),
  time: '09:00',
});

/** The moment it goes out: null for now, undefined while the choice is not one to come. */
export function momentOfSending({ later, day, time }: SendTime, now: number): string | null | undefined {
  if (!later) return null;
  if (!day || !time) return undefined;
  const moment = momentOf(day, time);
  return Date.parse(moment) > now ? moment : undefined;
}
