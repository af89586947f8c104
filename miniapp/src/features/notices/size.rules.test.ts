import { sizeWords } from './size.rules';

it.each([
  [1, '1 KB'],
  [320_400, '320 KB'],
  [2_410_000, '2.4 MB'],
])('%i bytes are %s', (bytes, expected) => {
  expect(sizeWords(bytes)).toBe(expected);
});
