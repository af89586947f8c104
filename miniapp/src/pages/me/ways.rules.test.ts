import { shownWays } from './ways.rules';

it.each([
  ['all that fit', ['报名', '家人'], true, 3, ['报名', '家人'], []],
  ['the rest behind one tap', ['报名', '家人', '电脑'], true, 3, ['报名'], ['家人', '电脑']],
  ['all in standard mode', ['报名', '家人', '电脑'], false, 3, ['报名', '家人', '电脑'], []],
] as const)('%s', (_, ways, elder, others, shown, folded) => {
  expect(shownWays(ways, elder, others)).toEqual({ shown, folded });
});
