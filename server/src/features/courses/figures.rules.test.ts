import { momentOf } from '@wanqing/shared';
import { ageBands, viaCounts, weeksOf } from './figures.rules.js';

it('counts ages by bands', () => {
  const counts = ageBands([59, 60, 69, 70, 79, 80, 89, 90, 101, null, null]);
  expect(counts.map(({ label, count }) => `${label} ${count}`)).toEqual([
    '60岁以下 1',
    '60–69岁 2',
    '70–79岁 2',
    '80–89岁 2',
    '90岁以上 2',
    '不知道 2',
  ]);
});

it('counts how people signed up, every way named', () => {
  const counts = viaCounts(['self', 'desk', 'self', 'family']);
  expect(counts.map(({ label, count }) => `${label} ${count}`)).toEqual([
    '自己 2',
    '家人 1',
    '柜台和电话 1',
    '同来的人 0',
    '抽签 0',
  ]);
});

it('adds up weeks from Monday to Sunday', () => {
  const meeting = (day: string, expected: number, came: number) => ({
    startsAt: new Date(momentOf(day, '09:30')),
    expected,
    came,
  });
  expect(
    weeksOf([
      meeting('2026-09-13', 10, 8),
      meeting('2026-09-07', 10, 5),
      meeting('2026-09-14', 10, 12),
      meeting('2026-08-31', 4, 0),
    ]),
  ).toEqual([
    { from: '2026-08-31', expected: 4, came: 0 },
    { from: '2026-09-07', expected: 20, came: 13 },
    { from: '2026-09-14', expected: 10, came: 10 },
  ]);
});
