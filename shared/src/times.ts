/**
 * Times as people in Shanghai read them. Shanghai has kept UTC+8 without summer time since 1991, and the
 * mini-program's JavaScript engines have no Intl time zones to rely on, hence the plain arithmetic.
 */
const offset = 8 * 60 * 60 * 1000;
const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];

/** A moment taken apart on Shanghai clocks. Month counts from 1. */
export function shanghai(instant: string | number | Date) {
  const date = new Date(new Date(instant).getTime() + offset);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: weekdays[date.getUTCDay()] ?? '',
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  };
}

/** Shanghai calendar day of a moment, YYYY-MM-DD. */
export const dayOf = (instant: string | number | Date): string =>
  new Date(new Date(instant).getTime() + offset).toISOString().slice(0, 10);

/** The moment at which a Shanghai wall clock shows `day` (YYYY-MM-DD) and `time` (HH:MM). */
export const momentOf = (day: string, time: string): string =>
  new Date(`${day}T${time}:00.000+08:00`).toISOString();

/** 9月3日 星期三 */
export function dayWords(instant: string | number | Date): string {
  const { month, day, weekday } = shanghai(instant);
  return `${month}月${day}日 ${weekday}`;
}

/** 上午9点 · 下午2点30分 · 中午12点 */
export function timeWords(instant: string | number | Date): string {
  const { hour, minute } = shanghai(instant);
  const part = hour < 6 ? '凌晨' : hour < 12 ? '上午' : hour < 13 ? '中午' : hour < 18 ? '下午' : '晚上';
  return `${part}${hour > 12 ? hour - 12 : hour}点${minute ? `${minute}分` : ''}`;
}

/** 9月3日 星期三 下午2点 */
export const momentWords = (instant: string | number | Date): string =>
  `${dayWords(instant)} ${timeWords(instant)}`;
