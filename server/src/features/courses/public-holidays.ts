import type { CalendarDay, Day } from '@wanqing/shared';
import chineseDays from 'chinese-days';
import { addDays } from './days.js';

/** How the library writes 「National Day,国庆节,3」; a day that is as the week says has a plain name. */
const special = /^[^,]+,([^,]+),\d+$/;

const fullNames: Record<string, string> = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' };

const nameIn = (day: Day): string | null => {
  const name = special.exec(chineseDays.getDayDetail(day).name)?.[1];
  return name ? (fullNames[name] ?? name) : null;
};

const nationalDayOf = (year: number): Day => `${year}-10-01`;
const isArranged = (year: number): boolean => nameIn(nationalDayOf(year)) !== null;

/** First year whose holidays the library has. */
export const knownFrom = 2004;
/**
 * Last year of which the library has what the State Council arranged, read off its data: it publishes each year's
 * days off and make-up workdays in the autumn before.
 */
export const knownTo = lastArranged(knownFrom);

function lastArranged(from: number): number {
  let year = from;
  while (isArranged(year + 1)) year += 1;
  return year;
}

/** A day that is not as the week says; null where it is. */
export function specialDay(day: Day): CalendarDay | null {
  const year = Number(day.slice(0, 4));
  const name = nameIn(day);
  if (name) return { day, kind: chineseDays.isHoliday(day) ? 'holiday' : 'workday', name };
  return year > knownTo ? byLaw(day, year) : null;
}

/** Special days of a span of at most some years, both ends included, in order. */
export function specialDays(from: Day, until: Day): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const found = specialDay(day);
    if (found) days.push(found);
  }
  return days;
}

const lawOf = new Map<number, Map<Day, string>>();

/** The lunar calendar of the library ends in 2100. */
const lunarTo = 2100;

/**
 * Days off that the law itself names (《全国年节及纪念日放假办法》 as of 1 January 2025, State Council order 795),
 * for years that are not arranged yet: the days around them and make-up workdays are not known then.
 */
function byLaw(day: Day, year: number): CalendarDay | null {
  if (year > lunarTo) return null;
  const days = lawOf.get(year) ?? statutory(year);
  lawOf.set(year, days);
  const name = days.get(day);
  return name ? { day, kind: 'holiday', name } : null;
}

function statutory(year: number): Map<Day, string> {
  const lunar = (month: string) => chineseDays.getSolarDateFromLunar(`${year}-${month}`).date;
  const newYear = lunar('01-01');
  return new Map([
    [`${year}-01-01`, '元旦'],
    ...run(addDays(newYear, -1), 4, '春节'),
    [chineseDays.getSolarTermDate(year, 4, 'pure_brightness'), '清明节'],
    ...run(`${year}-05-01`, 2, '劳动节'),
    [lunar('05-05'), '端午节'],
    [lunar('08-15'), '中秋节'],
    ...run(nationalDayOf(year), 3, '国庆节'),
  ]);
}

const run = (from: Day, count: number, name: string): [Day, string][] =>
  Array.from({ length: count }, (_, index) => [addDays(from, index), name]);
