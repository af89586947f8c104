import { expectTermDays } from './term.rules.js';

it.each([
  ['2026-09-01', '2027-01-15', true],
  ['2026-09-01', '2026-09-02', true],
  ['2026-09-01', '2027-09-01', true],
  ['2027-09-01', '2028-09-01', true],
  ['2026-09-01', '2026-09-01', false],
  ['2026-09-01', '2026-08-31', false],
  ['2026-09-01', '2027-09-03', false],
  ['1026-09-01', '1026-10-01', false],
  ['9999-09-01', '9999-10-01', false],
])('a term from %s to %s: %s', (startsOn, endsOn, ok) => {
  const expected = expect(() => expectTermDays(startsOn, endsOn));
  if (ok) expected.not.toThrow();
  else expected.toThrow('结束的日子要在开始后面');
});
