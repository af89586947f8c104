import { type CourseLevel, type CourseSubject, type Day, type Instant, momentOf } from '@wanqing/shared';
import { dayOf as dayOfSerial, timeOf } from '../../roster/reading/numbers.js';
import type { RawCell } from '../../roster/reading/table.js';
import { narrow, oneLine, squeezed } from '../../roster/text.rules.js';
import { isRealDay } from '../days.js';

/** A cell's value, or null where it cannot be read. */
type Read<T> = T | null;

const digits: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 0, 天: 0, 七: 0 };

/** 0 Sunday … 6: 星期三 · 周三 · 每周三 · 礼拜三 · 三 · 3 · 星期日 · 7 · Wednesday. */
export function readWeekday(cell: RawCell): Read<number> {
  const text = squeezed(cell.text)
    .replace(/^每/, '')
    .replace(/^(星期|周|礼拜)/, '');
  if (/^[1-7]$/.test(text)) return Number(text) % 7;
  const english = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].findIndex(name => text.startsWith(name));
  return english >= 0 ? english : (digits[text] ?? null);
}

/** One time or two of a day, HH:MM: 9:30 · 09：30 · 下午2点半 · 14时 · 9:30-11:00 · a time cell. */
export function readTimes(cell: RawCell): string[] {
  if (cell.kind === 'number') {
    const value = Number(cell.text);
    return value > 0 && value < 1 ? [timeOf(value) ?? '00:00'] : [];
  }
  if (cell.kind === 'date') return cell.time ? [cell.time] : [];
  const text = squeezed(cell.text).replace(/^每?(星期|周|礼拜)[一二三四五六日天],?/, '');
  const parts = text.split(/[-~–—－至到]+/);
  const times: string[] = [];
  let isAfternoon = false;
  for (const part of parts) {
    const read = readTime(part, isAfternoon);
    if (!read) return [];
    isAfternoon = read.isAfternoon;
    times.push(read.time);
  }
  return times.length <= 2 ? times : [];
}

/** @param wasAfternoon 下午2点到3点半: the word before counts for what follows */
function readTime(text: string, wasAfternoon: boolean): Read<{ time: string; isAfternoon: boolean }> {
  const found =
    /^(凌晨|早上|上午|中午|下午|晚上|晚)?(\d{1,2})(?:[::点时](?:(\d{1,2})分?|(半)|(一刻)|(三刻))?)(?::\d{2})?$/.exec(
      text,
    );
  if (!found) return null;
  const [, word, hours, minutes, half, quarter, threeQuarters] = found;
  const isAfternoon = word ? /下午|晚/.test(word) : wasAfternoon;
  const hour = Number(hours) + (isAfternoon && Number(hours) < 12 ? 12 : 0);
  const minute = half ? 30 : quarter ? 15 : threeQuarters ? 45 : Number(minutes ?? 0);
  if (hour > 23 || minute > 59) return null;
  return { time: `${two(hour)}:${two(minute)}`, isAfternoon };
}

const two = (number: number): string => String(number).padStart(2, '0');

/** 2027-03-03 · 2027/3/3 · 2027.3.3 · 2027年3月3日 · 20270303 · 3月3日 and 3/3 (of `year`) · a date cell. */
export function readDay(cell: RawCell, year: number): Read<Day> {
  if (cell.kind === 'date') return cell.text.length === 10 ? cell.text : null;
  if (cell.kind === 'number' && /^[3-7]\d{4}(\.\d+)?$/.test(cell.text))
    return dayOfSerial(Number(cell.text), false);
  return dayIn(squeezed(cell.text), year);
}

function dayIn(text: string, year: number): Read<Day> {
  const found =
    /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})[日号]?/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!found) return null;
  const day = `${found[1] ?? year}-${two(Number(found[2]))}-${two(Number(found[3]))}`;
  return isRealDay(day) ? day : null;
}

/** A day with or without a time: 2027-02-20 9:00 · 2月20日上午9点; without one `time` holds. */
export function readMoment(cell: RawCell, year: number, time: string): Read<Instant> {
  if (cell.kind === 'date') return cell.text.length === 10 ? momentOf(cell.text, cell.time ?? time) : null;
  if (cell.kind === 'number') {
    const day = readDay(cell, year);
    return day && momentOf(day, timeOf(Number(cell.text)) ?? time);
  }
  const text = narrow(oneLine(cell.text)).replace(/[T ]+/g, ' ').trim();
  const found = /^((?:\d{4}\s?[-/.年]\s?)?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?[日号]?)(.*)$/.exec(text);
  const day = dayIn(squeezed(found?.[1] ?? text), year);
  const rest = squeezed(found?.[2] ?? '').replace(/^[(（]?(星期|周)[一二三四五六日天][)）]?/, '');
  if (!day) return null;
  if (rest === '') return momentOf(day, time);
  const read = readTime(rest, false);
  return read && momentOf(day, read.time);
}

/** 16 · 16次 · 16节课 · 30人; a whole number from 1 to `most`. */
export function readCount(cell: RawCell, most: number): Read<number> {
  const found = /^(?:共|约)?(\d{1,6})(?:\.0+)?(?:次|节|课时|节课|次课|人|位|名)?$/.exec(squeezed(cell.text));
  const count = Number(found?.[1] ?? 0);
  return count >= 1 && count <= most ? count : null;
}

/** Asked in this order; what fits none is 其他. */
const subjects: readonly (readonly [CourseSubject, RegExp])[] = [
  ['digital', /手机|电脑|智能|数码|摄影|微信|信息|digital/],
  ['dance', /舞|健身|太极|瑜伽|体操|形体|走秀|模特|dance/],
  ['health', /健康|养生|保健|中医|医|营养|心理|推拿|health/],
  ['painting', /书法|绘画|国画|书画|油画|水彩|篆刻|素描|美术|painting/],
  ['music', /唱|乐|琴|戏|剧|歌|曲|music/],
  ['language', /语|朗诵|英文|日文|主持|演讲|language/],
  ['history', /史|时事|文学|诗|政治|党|国学|红楼|history/],
  ['craft', /手工|园艺|编织|烹饪|插花|剪纸|烘焙|陶|缝|craft/],
];

export const readSubject = (cell: RawCell): CourseSubject => {
  const text = squeezed(cell.text);
  return subjects.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
};

const levels: readonly (readonly [CourseLevel, RegExp])[] = [
  ['any', /不限|都能|都可|all|any/],
  ['beginner', /初|入门|基础|从头|零/],
  ['advanced', /高级|精品|研修|学过几年|资深/],
  ['middle', /中级|提高|进阶|学过/],
];

export const readLevel = (cell: RawCell): CourseLevel => {
  const text = squeezed(cell.text);
  return levels.find(([, pattern]) => pattern.test(text))?.[0] ?? 'any';
};
