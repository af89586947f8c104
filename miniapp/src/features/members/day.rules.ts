import { dayOf } from '@wanqing/shared';

/** 2027-11-22 as 2027年11月22日. */
export function fullDayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** The same day a year on: how long a role lasts unless said otherwise. */
export function aYearOn(now: number): string {
  const [year, rest] = [Number(dayOf(now).slice(0, 4)), dayOf(now).slice(4)];
  return `${year + 1}${rest === '-02-29' ? '-02-28' : rest}`;
}

/**
 * A date of birth as offices write it, as exact as it is known: 1946 · 1946.5 · 1946年5月 · 1946-05-12.
 * Null where it is none. Whether the day exists the contract decides.
 */
export function birthOf(typed: string): string | null {
  const found = /^((?:19|20)\d{2})(?:[年./-]+(\d{1,2})(?:[月./-]+(\d{1,2}))?)?[年月日号]?$/.exec(
    typed.replace(/\s/g, ''),
  );
  if (!found) return null;
  const two = (text: string) => text.padStart(2, '0');
  return [found[1], ...[found[2], found[3]].filter(part => part !== undefined).map(two)].join('-');
}

/** 1946-05 as 1946年5月. */
export function birthWords(birth: string): string {
  const [year, month, day] = birth.split('-').map(Number);
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
}
