import { Gather } from './gather.js';

const later = (milliseconds = 5) => new Promise(resolve => setTimeout(resolve, milliseconds));

describe('Gather', () => {
  it('asks once for everybody who waits at the same moment, and gives each their own answer', async () => {
    const batches: number[][] = [];
    const squares = new Gather<number, number>(async keys => {
      batches.push(keys);
      await later();
      return new Map(keys.filter(key => key !== 3).map(key => [key, key * key]));
    }, 1);
    const first = Promise.all([1, 2, 3, 2].map(key => squares.get(key)));
    expect(await first).toEqual([1, 4, undefined, 4]);
    expect(batches).toEqual([[1, 2, 3]]);
  });

  it('never answers a question with what was read before it was asked', async () => {
    let version = 0;
    const versions = new Gather<string, number>(async () => {
      const read = version;
      await later();
      return new Map([['x', read]]);
    }, 1);
    const early = versions.get('x');
    await later(2);
    version = 1;
    const late = versions.get('x');
    expect([await early, await late]).toEqual([0, 1]);
  });

  it('keeps to its batch size', async () => {
    const sizes: number[] = [];
    const gather = new Gather<number, number>(
      async keys => {
        sizes.push(keys.length);
        return new Map(keys.map(key => [key, key]));
      },
      1,
      10,
    );
    await Promise.all(Array.from({ length: 25 }, (_, key) => gather.get(key)));
    expect(sizes).toEqual([10, 10, 5]);
  });

  it('tells everybody in a failed batch, and nobody after it', async () => {
    let broken = true;
    const gather = new Gather<number, number>(async keys => {
      if (broken) throw new Error('away');
      return new Map(keys.map(key => [key, key]));
    });
    const results = await Promise.allSettled([gather.get(1), gather.get(2)]);
    expect(results.map(result => result.status)).toEqual(['rejected', 'rejected']);
    broken = false;
    expect(await gather.get(1)).toBe(1);
  });
});
