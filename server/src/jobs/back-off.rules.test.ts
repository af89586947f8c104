import { backOff } from './back-off.rules.js';

const now = new Date('2026-11-22T01:00:00.000Z');
const secondsUntil = (attempts: number, chance: number) =>
  (backOff(attempts, now, chance).getTime() - now.getTime()) / 1000;

describe('the wait before a failed job is tried again', () => {
  it.each([
    [1, 30],
    [2, 60],
    [3, 120],
    [7, 1920],
    [8, 3600],
    [50, 3600],
    [2000, 3600],
  ])('after failure %i is %i seconds', (attempts, seconds) => {
    expect(secondsUntil(attempts, 0.5)).toBe(seconds);
  });

  it('differs by a quarter either way', () => {
    expect([secondsUntil(2, 0), secondsUntil(2, 1)]).toEqual([45, 75]);
  });

  it('ends on a whole second', () => {
    expect(backOff(1, new Date('2026-11-22T01:00:00.001Z'), 0.5).getMilliseconds()).toBe(0);
  });
});
