import { aYearOn, birthOf, birthWords, fullDayWords } from './day.rules';

it.each([
  ['1946', '1946'],
  ['1946.5', '1946-05'],
  ['1946年5月', '1946-05'],
  ['1946年', '1946'],
  ['1946-05-12', '1946-05-12'],
  ['1946/5/2', '1946-05-02'],
  ['1946年5月12日', '1946-05-12'],
  [' 1946 年 5 月 ', '1946-05'],
  ['46年5月', null],
  ['五月', null],
  ['', null],
])('a birth written as %s is %s', (typed, birth) => {
  expect(birthOf(typed)).toBe(birth);
});

it.each([
  ['1946', '1946年'],
  ['1946-05', '1946年5月'],
  ['1946-05-12', '1946年5月12日'],
])('%s reads %s', (birth, read) => {
  expect(birthWords(birth)).toBe(read);
});

it('lets a role last a year', () => {
  expect(aYearOn(Date.parse('2026-11-22T01:00:00Z'))).toBe('2027-11-22');
  expect(aYearOn(Date.parse('2028-02-29T01:00:00Z'))).toBe('2029-02-28');
  expect(fullDayWords('2027-11-22')).toBe('2027年11月22日');
});
