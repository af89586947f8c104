import fc from 'fast-check';
import { shareOut } from './share.rules.js';

describe('sharing calls out', () => {
  it('gives neighbours to the same caller', () => {
    expect(shareOut(['a1', 'a2', 'a3', 'b1', 'b2'], 2)).toEqual([
      ['a1', 'a2', 'a3'],
      ['b1', 'b2'],
    ]);
  });

  it('leaves those over without any', () => {
    expect(shareOut(['a'], 3)).toEqual([['a'], [], []]);
  });

  it('whatever is shared: all, in order, by no more than one apart', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.integer({ min: 1, max: 20 }), (count, callers) => {
        const tasks = Array.from({ length: count }, (_, index) => index);
        const runs = shareOut(tasks, callers);
        const sizes = runs.map(run => run.length);
        expect(runs.flat()).toEqual(tasks);
        expect(runs).toHaveLength(callers);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
      { seed: 20261122 },
    );
  });
});
