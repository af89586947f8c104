import { chosenAfter, rankOf } from './choosing.rules';

it.each([
  ['a', '第一想去'],
  ['c', '第三想去'],
  ['x', null],
] as const)('%s is %s', (id, expected) => {
  expect(rankOf(['a', 'b', 'c'], id)).toBe(expected);
});

it('takes three, and no fourth', () => {
  expect(chosenAfter(['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
  expect(chosenAfter(['a', 'b', 'c', 'd'])).toBeNull();
});
