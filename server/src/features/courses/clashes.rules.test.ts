import { clashesOf } from './clashes.rules.js';

/** 「A 一楼 9-10 11-12」 */
const course = (words: string) => {
  const [title = '', place = '', ...times] = words.split(' ');
  const sessions = times.map(time => {
    const [from, until] = time.split('-').map(Number);
    return { startsAt: new Date(from! * 3600_000), endsAt: new Date(until! * 3600_000), place };
  });
  return { id: title, title, sessions };
};

it.each([
  [['A 一楼 9-10', 'B 一楼 10-11'], ''],
  [['A 一楼 9-11', 'B 一楼 10-12'], 'A:B B:A'],
  [['A 一楼 9-11', 'B 二楼 9-11'], ''],
  [['A - 9-11', 'B 一楼 9-11'], ''],
  [['A 一楼 9-20', 'B 一楼 10-11', 'C 一楼 12-13'], 'A:B,C B:A C:A'],
  [['A 一楼 9-11 9-11'], ''],
  [['A 一楼 9-11 33-35', 'B 一楼 9-11 33-35'], 'A:B B:A'],
])('%j clash: %s', (courses, expected) => {
  const found = clashesOf(courses.map(course));
  expect(
    [...found]
      .map(([id, titles]) => `${id}:${titles.join()}`)
      .sort()
      .join(' '),
  ).toBe(expected);
});

it('takes places that differ by spaces for one, and no place for none', () => {
  const at = (id: string, place: string) => ({
    ...course(`${id} x 9-11`),
    sessions: [{ ...course(`${id} x 9-11`).sessions[0]!, place }],
  });
  expect(clashesOf([at('A', '二楼 教室'), at('B', '二楼教室'), at('C', ''), at('D', '')]).size).toBe(2);
});
