import { partOf } from './range.rules.js';

describe('the part of a file of 1000 bytes that is asked for', () => {
  it.each([
    ['bytes=0-1', 0, 2],
    ['bytes=0-', 0, 1000],
    ['bytes=990-', 990, 1000],
    ['bytes=10-19', 10, 20],
    ['bytes=10-5000', 10, 1000],
    ['bytes=-100', 900, 1000],
    ['bytes=-5000', 0, 1000],
  ])('%s', (header, start, end) => {
    expect(partOf(header, 1000)).toEqual({ start, end });
  });

  it.each([
    [undefined],
    ['bytes=-'],
    ['bytes=1000-'],
    ['bytes=20-10'],
    ['bytes=-0'],
    ['bytes=0-1,5-6'],
    ['lines=0-1'],
  ])('is the whole with %s', header => {
    expect(partOf(header, 1000)).toBeNull();
  });
});
