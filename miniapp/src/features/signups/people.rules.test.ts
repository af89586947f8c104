import type { FamilyLink } from '@wanqing/shared';
import { chosenOf, peopleOf } from './people.rules';

const link = (id: string, more: Partial<FamilyLink> = {}) =>
  ({ side: 'relative', maySignUp: true, elder: { id, name: `${id}奶奶` }, ...more }) as FamilyLink;

it.each([
  ['a member without elders', true, [], ['我']],
  ['elders who let one', true, [link('李'), link('王')], ['我', '李奶奶', '王奶奶']],
  ['an elder who does not', true, [link('李', { maySignUp: false })], ['我']],
  ['those who act for oneself', true, [link('李', { side: 'elder' })], ['我']],
  ['the same elder twice', false, [link('李'), link('李')], ['李奶奶']],
] as [string, boolean, FamilyLink[], string[]][])('%s', (_, isMember, links, expected) => {
  expect(peopleOf(isMember, links).map(({ name }) => name)).toEqual(expected);
});

it.each([
  ['oneself first', true, undefined, undefined],
  ['the first elder where one is no member', false, undefined, '李'],
  ['as the address says', true, '李', '李'],
] as const)('a page is for %s', (_, isMember, asked, expected) => {
  expect(chosenOf(peopleOf(isMember, [link('李')]), asked)).toBe(expected);
});
