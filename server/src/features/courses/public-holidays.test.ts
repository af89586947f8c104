import { knownFrom, knownTo, specialDay, specialDays } from './public-holidays.js';

it('knows the arranged years of its library', () => {
  expect([knownFrom, knownTo]).toEqual([2004, 2026]);
});

describe('a day of 2026', () => {
  it.each([
    ['2026-01-01', 'holiday', '元旦'],
    ['2026-01-04', 'workday', '元旦'],
    ['2026-02-16', 'holiday', '春节'],
    ['2026-02-28', 'workday', '春节'],
    ['2026-04-05', 'holiday', '清明节'],
    ['2026-05-09', 'workday', '劳动节'],
    ['2026-06-19', 'holiday', '端午节'],
    ['2026-09-20', 'workday', '国庆节'],
    ['2026-09-25', 'holiday', '中秋节'],
    ['2026-10-01', 'holiday', '国庆节'],
    ['2026-10-07', 'holiday', '国庆节'],
    ['2026-10-10', 'workday', '国庆节'],
  ])('%s is a %s: %s', (day, kind, name) => {
    expect(specialDay(day)).toEqual({ day, kind, name });
  });

  it.each(['2026-10-08', '2026-10-11', '2026-11-22', '2003-10-01'])('%s is as the week says', day => {
    expect(specialDay(day)).toBeNull();
  });
});

it('knows of a year that is not arranged yet the days the law names', () => {
  expect(specialDays('2027-01-01', '2027-12-31').map(({ day, name }) => `${day} ${name}`)).toEqual([
    '2027-01-01 元旦',
    '2027-02-05 春节',
    '2027-02-06 春节',
    '2027-02-07 春节',
    '2027-02-08 春节',
    '2027-04-05 清明节',
    '2027-05-01 劳动节',
    '2027-05-02 劳动节',
    '2027-06-09 端午节',
    '2027-09-15 中秋节',
    '2027-10-01 国庆节',
    '2027-10-02 国庆节',
    '2027-10-03 国庆节',
  ]);
});

it('takes the fifth month of 2028, not its leap month, for 端午节', () => {
  expect(specialDay('2028-05-28')?.name).toBe('端午节');
  expect(specialDay('2028-06-27')).toBeNull();
});
