import { momentOf } from '@wanqing/shared';
import { movedTo, proposeWeekly, weeklyOf } from './weekly.rules.js';

const at = (weekday: number) => ({ weekday, startsAt: '09:30', endsAt: '11:00' });
const days = (sessions: readonly { startsAt: string | Date }[]) =>
  sessions.map(({ startsAt }) =>
    new Date(Date.parse(String(new Date(startsAt).toISOString())) + 8 * 3600_000).toISOString().slice(5, 10),
  );

describe('weekly sessions', () => {
  it.each([
    // From, weekday, how many; the days, and what is left out.
    ['2026-09-02', 3, 3, '09-02 09-09 09-16', ''],
    ['2026-09-23', 4, 3, '09-24 10-08 10-15', '2026-10-01 国庆节'],
    ['2026-09-18', 5, 3, '09-18 10-09 10-16', '2026-09-25 中秋节 2026-10-02 国庆节'],
    ['2026-09-14', 0, 3, '09-20 10-11 10-18', '2026-09-27 中秋节 2026-10-04 国庆节'],
    ['2026-10-05', 6, 2, '10-10 10-17', ''],
    ['2026-02-10', 2, 2, '02-10 02-24', '2026-02-17 春节'],
    ['2026-12-25', 5, 2, '12-25 01-08', '2027-01-01 元旦'],
    ['2027-01-30', 6, 2, '01-30 02-13', '2027-02-06 春节'],
  ])('from %s on weekday %i: %i', (from, weekday, count, expected, skipped) => {
    const proposed = proposeWeekly(from, at(weekday), count);
    expect(days(proposed.sessions).join(' ')).toBe(expected);
    expect(proposed.skipped.map(({ day, why }) => `${day} ${why}`).join(' ')).toBe(skipped);
  });

  it('are at the Shanghai hour', () => {
    expect(proposeWeekly('2026-09-02', at(3), 1).sessions).toEqual([
      { startsAt: '2026-09-02T01:30:00.000Z', endsAt: '2026-09-02T03:00:00.000Z' },
    ]);
  });

  it.each([
    ['2026-09-02', '11:00', '09:30'],
    ['2026-09-02', '09:30', '09:30'],
    ['9999-12-31', '09:30', '11:00'],
    ['0001-01-01', '09:30', '11:00'],
  ])('from %s, %s to %s are refused', (from, startsAt, endsAt) => {
    expect(() => proposeWeekly(from, { weekday: 1, startsAt, endsAt }, 3)).toThrow(
      '结束时间要在开始时间后面',
    );
  });
});

const session = (day: string, from = '09:30', until = '11:00') => ({
  startsAt: new Date(momentOf(day, from)),
  endsAt: new Date(momentOf(day, until)),
});

describe('the pattern of sessions', () => {
  it('is what most of them follow', () => {
    const moved = [
      session('2026-09-02'),
      session('2026-09-10'),
      session('2026-09-16'),
      session('2026-09-23'),
    ];
    expect(weeklyOf(moved)).toEqual({ weekday: 3, startsAt: '09:30', endsAt: '11:00' });
    expect(weeklyOf([])).toBeNull();
  });

  it.each([
    ['once a week', ['2026-09-02', '2026-09-09', '2026-09-16'], '03-03 03-10 03-17'],
    [
      'a session moved once',
      ['2026-09-02', '2026-09-10', '2026-09-16', '2026-09-23'],
      '03-03 03-10 03-17 03-24',
    ],
    ['twice a week', ['2026-09-01', '2026-09-03', '2026-09-08', '2026-09-10'], '03-02 03-04 03-09 03-11'],
    ['one alone', ['2026-09-02'], '03-03'],
    ['none', [], ''],
    [
      'over a holiday',
      ['2026-09-07', '2026-09-14', '2026-09-21', '2026-09-28', '2026-10-12', '2026-10-19'],
      '03-01 03-08 03-15 03-22 03-29 04-12',
    ],
  ])('%s in the term from 1 March 2027', (_, held, expected) => {
    expect(
      days(
        movedTo(
          '2027-03-01',
          held.map(day => session(day)),
        ),
      ).join(' '),
    ).toBe(expected);
  });
});
