import { asWritten, neutral } from './neutral.rules.js';

describe('cells that could be formulas', () => {
  it.each([
    '=1+1',
    '+8613900000000',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM',
    '=HYPERLINK("https://example.cn")',
  ])('%j is kept as text', cell => {
    expect(neutral(cell)).toBe(`'${cell}`);
    expect(asWritten(neutral(cell))).toBe(cell);
  });

  it.each(['', '王秀英', '䶮㛃龑𬭎', '3-1', '2026-11-22 09:05', '第一支部=', '（=）'])(
    '%j stays as it is',
    cell => {
      expect(neutral(cell)).toBe(cell);
    },
  );
});
