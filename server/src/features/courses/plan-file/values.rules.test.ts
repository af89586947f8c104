import { levelWords, subjectWords } from '@wanqing/shared';
import type { RawCell } from '../../roster/reading/table.js';
import {
  readCount,
  readDay,
  readLevel,
  readMoment,
  readSubject,
  readTimes,
  readWeekday,
} from './values.rules.js';

const text = (words: string): RawCell => ({ kind: 'text', text: words });
const number = (words: string): RawCell => ({ kind: 'number', text: words });

it.each([
  ['星期三', 3],
  ['周三', 3],
  ['每周三', 3],
  ['礼拜天', 0],
  ['星期日', 0],
  ['三', 3],
  [' 周　三 ', 3],
  ['3', 3],
  ['７', 0],
  ['Wednesday', 3],
  ['周二、周四', null],
  ['8', null],
  ['', null],
])('weekday %s is %s', (words, weekday) => {
  expect(readWeekday(text(words))).toBe(weekday);
});

it.each([
  ['9:30', '09:30'],
  ['09：30', '09:30'],
  ['9:30:00', '09:30'],
  ['9点', '09:00'],
  ['9点半', '09:30'],
  ['下午2点', '14:00'],
  ['下午 2:15', '14:15'],
  ['14时', '14:00'],
  ['9:30-11:00', '09:30 11:00'],
  ['9:30～11:00', '09:30 11:00'],
  ['下午2点到3点半', '14:00 15:30'],
  ['周三 9:30—11:00', '09:30 11:00'],
  ['25:00', ''],
  ['9:75', ''],
  ['上午', ''],
  ['9:00-10:00-11:00', ''],
])('time %s is %s', (words, times) => {
  expect(readTimes(text(words)).join(' ')).toBe(times);
});

it('reads a time cell and the time of a date cell', () => {
  expect(readTimes(number('0.395833333333333'))).toEqual(['09:30']);
  expect(readTimes({ kind: 'date', text: '2027-03-03', time: '09:30' })).toEqual(['09:30']);
  expect(readTimes(number('9'))).toEqual([]);
});

it.each([
  ['2027-03-03', '2027-03-03'],
  ['2027/3/3', '2027-03-03'],
  ['2027.3.3', '2027-03-03'],
  ['2027年3月3日', '2027-03-03'],
  ['２０２７年３月３日', '2027-03-03'],
  ['20270303', '2027-03-03'],
  ['3月3日', '2027-03-03'],
  ['3/3', '2027-03-03'],
  ['2027-02-30', null],
  ['开学那天', null],
])('day %s is %s', (words, day) => {
  expect(readDay(text(words), 2027)).toBe(day);
});

it('reads a date cell, and a day count without format', () => {
  expect(readDay({ kind: 'date', text: '2027-03-03' }, 2027)).toBe('2027-03-03');
  expect(readDay(number('46449'), 2027)).toBe('2027-03-03');
  expect(readDay({ kind: 'date', text: '2027-03' }, 2027)).toBeNull();
});

it.each([
  ['2027-02-20 9:00', '2027-02-20T01:00:00.000Z'],
  ['2027-02-20T09:00', '2027-02-20T01:00:00.000Z'],
  ['2027年2月20日 上午9点', '2027-02-20T01:00:00.000Z'],
  ['2月20日上午9点半', '2027-02-20T01:30:00.000Z'],
  ['2月20日（周六）下午2点', '2027-02-20T06:00:00.000Z'],
  ['2027/2/20', '2027-02-20T15:59:00.000Z'],
  ['2027-02-20 晚点', null],
  ['明天', null],
])('moment %s is %s', (words, instant) => {
  expect(readMoment(text(words), 2027, '23:59')).toBe(instant);
});

it('reads the time of a date cell, or the usual one', () => {
  expect(readMoment({ kind: 'date', text: '2027-02-20', time: '10:00' }, 2027, '09:00')).toBe(
    '2027-02-20T02:00:00.000Z',
  );
  expect(readMoment({ kind: 'date', text: '2027-02-20' }, 2027, '09:00')).toBe('2027-02-20T01:00:00.000Z');
});

it.each([
  ['16', 16],
  ['16次', 16],
  ['共16次课', 16],
  ['３０人', 30],
  ['30.0', 30],
  ['0', null],
  ['61', null],
  ['十六', null],
  ['-3', null],
])('count %s of at most 60 is %s', (words, count) => {
  expect(readCount(text(words), 60)).toBe(count);
});

it.each([
  ['国画', 'painting'],
  ['智能手机', 'digital'],
  ['太极拳', 'dance'],
  ['中医养生', 'health'],
  ['合唱', 'music'],
  ['英语口语', 'language'],
  ['四史学习', 'history'],
  ['编织', 'craft'],
  ['桥牌', 'other'],
])('subject %s is %s', (words, subject) => {
  expect(readSubject(text(words))).toBe(subject);
});

it.each([
  ['初级', 'beginner'],
  ['零基础', 'beginner'],
  ['中级', 'middle'],
  ['提高班', 'middle'],
  ['高级', 'advanced'],
  ['不限', 'any'],
  ['', 'any'],
])('level %s is %s', (words, level) => {
  expect(readLevel(text(words))).toBe(level);
});

it('reads its own words back', () => {
  for (const [subject, words] of Object.entries(subjectWords)) expect(readSubject(text(words))).toBe(subject);
  for (const [level, words] of Object.entries(levelWords)) expect(readLevel(text(words))).toBe(level);
});
