import { ageOn } from './age.rules.js';

describe('age in full years', () => {
  it.each([
    ['1944', '2026-11-22', 82, 'a year alone counts by years'],
    ['1944', '2026-01-01', 82, 'from the first day of the year'],
    ['1944-11', '2026-10-31', 81, 'a month not yet reached'],
    ['1944-11', '2026-11-01', 82, 'a month counts from its first day'],
    ['1944-12', '2026-11-30', 81, 'the month after'],
    ['1944-11-22', '2026-11-21', 81, 'the day before the birthday'],
    ['1944-11-22', '2026-11-22', 82, 'the birthday'],
    ['1944-02-29', '2026-02-28', 81, 'born on a leap day, the day before March'],
    ['1944-02-29', '2026-03-01', 82, 'born on a leap day, 1 March'],
    ['1944-02-29', '2028-02-29', 84, 'born on a leap day, in a leap year'],
    ['2026', '2026-11-22', 0, 'born this year'],
    ['2027-01', '2026-11-22', null, 'born in the future'],
    [null, '2026-11-22', null, 'birth unknown'],
  ])('%s on %s is %s: %s', (birth, today, age, _why) => {
    expect(ageOn(birth, today)).toBe(age);
  });
});
