import { type CourseFigures, type Day, dayOf, type SignupVia } from '@wanqing/shared';
import { mondayOf } from './days.js';

const bands: readonly (readonly [label: string, from: number])[] = [
  ['60岁以下', 0],
  ['60–69岁', 60],
  ['70–79岁', 70],
  ['80–89岁', 80],
  ['90岁以上', 90],
];

/** How many of each age band, in order; those whose age is not known come last. */
export function ageBands(ages: readonly (number | null)[]): CourseFigures['ages'] {
  const known = ages.filter(age => age !== null);
  const counted = bands.map(([label, from], index) => {
    const until = bands[index + 1]?.[1] ?? Number.POSITIVE_INFINITY;
    return { label, count: known.filter(age => age >= from && age < until).length };
  });
  return [...counted, { label: '不知道', count: ages.length - known.length }];
}

const viaWords: readonly (readonly [SignupVia, string])[] = [
  ['self', '自己'],
  ['family', '家人'],
  ['desk', '柜台和电话'],
  ['companion', '同来的人'],
  ['lottery', '抽签'],
];

export const viaCounts = (vias: readonly SignupVia[]): CourseFigures['via'] =>
  viaWords.map(([via, label]) => ({ label, count: vias.filter(one => one === via).length }));

/** A session that is over, with how many had a seat then and how many of them came. */
export interface Meeting {
  readonly startsAt: Date;
  readonly expected: number;
  readonly came: number;
}

/** Week by week from its Monday, weeks without a session left out. */
export function weeksOf(meetings: readonly Meeting[]): CourseFigures['weeks'] {
  const weeks = new Map<Day, { expected: number; came: number }>();
  for (const { startsAt, expected, came } of meetings) {
    const from = mondayOf(dayOf(startsAt));
    const week = weeks.get(from) ?? { expected: 0, came: 0 };
    weeks.set(from, { expected: week.expected + expected, came: week.came + Math.min(came, expected) });
  }
  return [...weeks].map(([from, week]) => ({ from, ...week })).sort((a, b) => (a.from < b.from ? -1 : 1));
}
