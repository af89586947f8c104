import { dayOf, dayWords, timeWords } from '@wanqing/shared';

const day = 24 * 60 * 60 * 1000;

/** A day as people say it: 今天, 昨天, 9月3日 星期三. @param now milliseconds */
export function dayFrom(instant: string, now: number): string {
  if (dayOf(instant) === dayOf(now)) return '今天';
  return dayOf(instant) === dayOf(now - day) ? '昨天' : dayWords(instant);
}

/** 今天 上午9点. @param now milliseconds */
export const momentFrom = (instant: string, now: number): string =>
  `${dayFrom(instant, now)} ${timeWords(instant)}`;
