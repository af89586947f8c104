import { Gather } from './gather.js';

const turn = () => new Promise(resolve => setImmediate(resolve));

describe('gathering questions', () => {
  it('asks once for those that wait together, and answers each its own', async () => {
    const runs: number[][] = [];
    const squares = new Gather<number, number>(async numbers => {
      runs.push(numbers);
      await turn();
      return numbers.map(number => number * number);
    });
    expect(await Promise.all([1, 2, 3].map(number => squares.of(number)))).toEqual([1, 4, 9]);
    expect(runs).toEqual([[1, 2, 3]]);
  });

  it('collects newcomers while one run is under way, and never more than allowed', async () => {
    const runs: number[][] = [];
    const same = new Gather<number, number>(async numbers => {
      runs.push(numbers);
      for (let ticks = 0; ticks < 5; ticks++) await turn();
      return numbers;
    }, 3);
    const first = same.of(1);
    await turn();
    await turn();
    const rest = [2, 3, 4, 5].map(number => same.of(number));
    expect(await Promise.all([first, ...rest])).toEqual([1, 2, 3, 4, 5]);
    expect(runs).toEqual([[1], [2, 3, 4], [5]]);
  });

  it('fails those who shared a run, and goes on with the next', async () => {
    const picky = new Gather<number, number>(async numbers => {
      if (numbers.includes(0)) throw new Error('zero');
      return numbers;
    });
    const together = await Promise.allSettled([picky.of(0), picky.of(1)]);
    expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await picky.of(1)).toBe(1);
  });
});
