import type { ClassEntry } from '@wanqing/shared';
import { counted, namesOf } from './class.rules';

const pupil = (name: string, entry: ClassEntry) => ({
  memberId: name,
  name,
  entry,
  cameAt: null,
  note: '',
  missedInARow: 0,
});

it('counts who came, and of whom nothing is known', () => {
  const people = [pupil('王秀英', 'came'), pupil('李建国', null), pupil('陈桂芳', 'home_visit')];
  const { came, open, all } = counted(people);
  expect([came, open.map(({ name }) => name), all]).toEqual([1, ['李建国'], 3]);
});

it.each([
  [1, '甲'],
  [12, Array(12).fill('甲').join('、')],
  [30, `${Array(12).fill('甲').join('、')}等30人`],
])('tells %i names', (count, said) => {
  expect(namesOf(Array.from({ length: count }, () => pupil('甲', null)))).toBe(said);
});
