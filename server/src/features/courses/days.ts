import type { Day } from '@wanqing/shared';

const dayMs = 24 * 60 * 60 * 1000;
const atNoon = (day: Day): number => Date.parse(`${day}T12:00:00.000Z`);

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: Day): number => new Date(atNoon(day)).getUTCDay();

export const addDays = (day: Day, count: number): Day =>
  new Date(atNoon(day) + count * dayMs).toISOString().slice(0, 10);

/** Whole days from the first to the second; negative where the second lies before it. */
export const daysBetween = (from: Day, until: Day): number =>
  Math.round((atNoon(until) - atNoon(from)) / dayMs);

/** Monday of the week a day lies in. */
export const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));

/** Whether YYYY-MM-DD is a day that exists. */
export function isRealDay(text: string): boolean {
  const time = Date.parse(`${text}T12:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
