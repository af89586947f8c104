import { evenSplit } from './split.rules';

it.each([
  [47, 3, [16, 16, 15]],
  [2, 3, [1, 1, 0]],
  [0, 2, [0, 0]],
  [5, 0, []],
])('shares %i calls among %i people', (calls, callers, expected) => {
  expect(evenSplit(calls, callers)).toEqual(expected);
});
