import type { SeatCounts } from '@wanqing/shared';
import { seatParts, seatSentence } from './seats.rules';

const counts = (some: Partial<SeatCounts>): SeatCounts => ({
  capacity: 30,
  taken: 0,
  requested: 0,
  offered: 0,
  confirmed: 0,
  waiting: 0,
  kept: 0,
  free: 30,
  desk: 0,
  ...some,
});

it.each([
  ['nobody yet', counts({}), [['free', 30, 100]]],
  [
    'some of each',
    counts({ confirmed: 15, offered: 3, requested: 3, kept: 6, taken: 21, free: 3 }),
    [
      ['confirmed', 15, 50],
      ['offered', 3, 10],
      ['requested', 3, 10],
      ['kept', 6, 20],
      ['free', 3, 10],
    ],
  ],
  ['full', counts({ confirmed: 30, taken: 30, free: 0 }), [['confirmed', 30, 100]]],
])('bar: %s', (_, given, parts) => {
  expect(seatParts(given).map(({ key, count, percent }) => [key, count, percent])).toEqual(parts);
});

it('fills the bar once, whatever the counts', () => {
  const parts = seatParts(counts({ capacity: 10, confirmed: 12, taken: 12, free: 0, kept: 1 }));
  expect(parts.reduce((sum, { percent }) => sum + percent, 0)).toBeLessThanOrEqual(100.001);
});

it.each([
  [
    counts({ confirmed: 24, taken: 24, kept: 2, free: 4 }),
    '一共30个位子：有位子24个，给柜台留2个，空着4个，没有人候补',
  ],
  [counts({ confirmed: 30, taken: 30, free: 0, waiting: 5 }), '一共30个位子：有位子30个，候补5人'],
])('is said in words', (given, said) => {
  expect(seatSentence(given)).toBe(said);
});
