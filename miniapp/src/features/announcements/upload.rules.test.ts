import type { FileView } from '@wanqing/shared';
import { mayTryAgain, refusalOf, roomFor } from './upload.rules';

it('refuses a file that no server would take before reading it', () => {
  expect(refusalOf(20 * 1024 * 1024)).toBeNull();
  expect(refusalOf(20 * 1024 * 1024 + 1)?.sentence).toBe('内容太大了，最多 20 MB。请分成几份再传。');
});

it('has room for nine', () => {
  const seven = Array.from({ length: 7 }, () => ({}) as FileView);
  expect([roomFor(seven, 1), roomFor(seven, 3)]).toEqual([1, 0]);
});

it.each([
  [0, true],
  [503, true],
  [429, true],
  [415, false],
  [413, false],
])('offers another try after %i: %s', (status, expected) => {
  expect(mayTryAgain({ status })).toBe(expected);
});
