import { waysWords } from './ways.rules';

it.each([
  [265, 47, '265人能收到微信提醒，47人要打电话。'],
  [0, 28, '微信都提醒不到，都要打电话。'],
  [28, 0, '都能收到微信提醒。'],
])('%i by WeChat, %i by telephone', (push, call, expected) => {
  expect(waysWords({ push, call })).toBe(expected);
});
