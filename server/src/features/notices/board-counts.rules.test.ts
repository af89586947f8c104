import { isFresh } from './board-counts.rules.js';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 1, 0, seconds));
const nothing = { spreadAt: null, remindedAt: null, correctedAt: null, recalledAt: null };

describe('counts of a large notice', () => {
  it.each([
    ['just counted', nothing, 20, true],
    ['as old as they may be', nothing, 30, true],
    ['older', nothing, 31, false],
    ['counted after all were written down', { ...nothing, spreadAt: at(19) }, 21, true],
    ['counted before all were written down', { ...nothing, spreadAt: at(21) }, 22, false],
    ['counted in the moment of a correction', { ...nothing, correctedAt: at(20) }, 21, false],
    ['counted before a reminder', { ...nothing, remindedAt: at(21) }, 22, false],
    ['counted before it was taken back', { ...nothing, recalledAt: at(21) }, 22, false],
  ])('%s', (_, notice, now, expected) => {
    expect(isFresh(notice, at(20), at(now), 10_000)).toBe(expected);
  });
});
