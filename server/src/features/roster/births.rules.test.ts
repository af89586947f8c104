import { cellOf, type Typed } from '../../../test/fixtures/roster/sheets.js';
import { normaliseBirth } from './births.rules.js';
import type { RawCell } from './reading/table.js';

const read = (typed: Typed) => {
  const { value, problems, remarks } = normaliseBirth(cellOf(typed), '2026-11-22');
  return { value, codes: problems.map(problem => problem.code), remarks: remarks.length };
};
const date = (text: string): RawCell => ({ kind: 'date', text });

describe('a date of birth', () => {
  it.each<[Typed, string]>([
    ['1946.5', '1946-05'],
    ['1946.05', '1946-05'],
    ['1946.10', '1946-10'],
    ['1946.1', '1946-01'],
    [1946.5, '1946-05'],
    [1946.12, '1946-12'],
    ['1946年5月', '1946-05'],
    ['1946 年 5 月', '1946-05'],
    ['1946年5月12日', '1946-05-12'],
    ['1946-5-12', '1946-05-12'],
    ['1946/05/12', '1946-05-12'],
    ['1946.5.12', '1946-05-12'],
    ['1946-05-12 00:00:00', '1946-05-12'],
    ['１９４６．５', '1946-05'],
    ['1946。5', '1946-05'],
    ['1946年', '1946'],
    ['1946年5月生', '1946-05'],
    [1946, '1946'],
    ['194605', '1946-05'],
    [19460512, '1946-05-12'],
    ['1944-02-29', '1944-02-29'],
    [date('1934-08-16'), '1934-08-16'],
    [date('1946-05'), '1946-05'],
    [{ kind: 'number', text: '1946.1', shown: '1946.10' }, '1946-10'],
    [{ kind: 'number', text: '1946.5', shown: '1946.50' }, '1946-05'],
  ])('%j', (typed, value) => {
    expect(read(typed)).toEqual({ value, codes: [], remarks: 0 });
  });

  it.each<[Typed, string]>([
    ['46年5月', '1946-05'],
    ['46.5', '1946-05'],
    ['32.4', '1932-04'],
    ['20.4', '1920-04'],
    ['86.1', '1986-01'],
    [1946.1, '1946'],
    [16934, '1946-05-12'],
    ['1946.5（农历）', '1946-05'],
  ])('%j is a reading, and says so', (typed, value) => {
    expect(read(typed)).toEqual({ value, codes: [], remarks: 1 });
  });

  it.each<[Typed, string, string | null]>([
    ['1946.13', 'BIRTH_MONTH', null],
    ['1951年13月', 'BIRTH_MONTH', null],
    ['1946.0', 'BIRTH_MONTH', null],
    ['1946-02-30', 'BIRTH_DAY', null],
    ['1945-02-29', 'BIRTH_DAY', null],
    ['2027.1', 'BIRTH_FUTURE', null],
    ['2026-11-23', 'BIRTH_FUTURE', null],
    ['05.4', 'BIRTH_YEAR_UNCLEAR', null],
    ['1990.5', 'BIRTH_YOUNG', '1990-05'],
    ['1910.5', 'BIRTH_OLD', '1910-05'],
    ['1846.5', 'BIRTH_OLD', null],
    ['属狗', 'BIRTH_UNREADABLE', null],
    ['1946年腊月', 'BIRTH_UNREADABLE', null],
    ['80岁', 'BIRTH_UNREADABLE', null],
    [{ kind: 'error', text: '#VALUE!' }, 'BIRTH_UNREADABLE', null],
  ])('%j needs attention: %s', (typed, code, value) => {
    expect(read(typed)).toMatchObject({ codes: [code], value });
  });

  it.each(['', '无', '不详', '/'])('%j means not known', typed => {
    expect(read(typed)).toEqual({ value: null, codes: [], remarks: 0 });
  });
});
