import type { ClassBook } from '@wanqing/shared';
import { dayShort, entryOf, latest, toAskAfter } from './book.rules';

const session = (id: string, startsAt: string, cancelled: string | null = null) => ({
  id,
  startsAt: `${startsAt}:00.000Z`,
  endsAt: `${startsAt}:00.000Z`,
  cancelled,
  came: 0,
});
const sessions = [
  session('first', '2026-09-03T06:00'),
  session('off', '2026-09-10T06:00', '老师生病'),
  session('third', '2026-09-17T06:00'),
];
const person = (name: string, missedInARow: number): ClassBook['people'][number] => ({
  memberId: name,
  name,
  branch: '第一支部',
  entries: ['came', null, 'absent'],
  share: 50,
  missedInARow,
  completed: false,
});

it('shows the day in the head of a column', () => {
  expect(dayShort('2026-09-03T06:00:00.000Z')).toBe('9月3日');
});

it('has no entry for a class that did not take place', () => {
  const wang = person('王秀英', 0);
  expect([0, 1, 2, 3].map(index => entryOf(wang, sessions, index))).toEqual(['came', 'off', 'absent', 'off']);
});

it.each([
  ['2026-09-01T00:00:00.000Z', 0],
  ['2026-09-03T06:00:00.000Z', 0],
  ['2026-09-12T00:00:00.000Z', 1],
  ['2027-01-01T00:00:00.000Z', 2],
])('looks first at the class begun last: %s', (now, index) => {
  expect(latest(sessions, Date.parse(now))).toBe(index);
});

it('has nothing to look at without classes', () => {
  expect(latest([], 0)).toBe(-1);
});

it('asks first after who missed most', () => {
  const people = [person('王秀英', 1), person('李建国', 2), person('陈桂芳', 4)];
  expect(toAskAfter(people).map(({ name }) => name)).toEqual(['陈桂芳', '李建国']);
});
