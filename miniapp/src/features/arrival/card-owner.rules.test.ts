import { ownerOf } from './card-owner.rules';

const card = { name: '王秀英', branch: '第一支部' };
const member = (name: string, branch: string) => ({
  id: '01',
  name,
  branch: { id: '02', name: branch },
  phoneLast4: null,
});

it.each([
  ['nobody is known yet', null, 'perhaps'],
  ['the same person', member('王秀英', '第一支部'), 'self'],
  ['another person', member('李建国', '第一支部'), 'other'],
  ['a namesake elsewhere', member('王秀英', '第二支部'), 'other'],
] as const)('%s', (_, known, owner) => {
  expect(ownerOf(card, known)).toBe(owner);
});
