import { Lanes } from './lanes.js';

/** Work that ends when told to. */
function held() {
  let end = () => {};
  const done = new Promise<void>(resolve => {
    end = resolve;
  });
  return { work: () => done, end };
}

describe('two lanes with a line of one', () => {
  it('let two work, one wait and a fourth be told so, and go on after a failure', async () => {
    const lanes = new Lanes(2, 1);
    const started: string[] = [];
    const [a, b] = [held(), held()];
    const first = lanes.run(a.work);
    const second = lanes.run(b.work);
    const third = lanes.run(async () => {
      started.push('third');
      throw new Error('no');
    });
    await expect(lanes.run(async () => undefined)).rejects.toMatchObject({ code: 'BUSY' });
    expect(started).toEqual([]);
    a.end();
    await first;
    await expect(third).rejects.toThrow('no');
    expect(await lanes.run(async () => 'next')).toBe('next');
    b.end();
    await second;
  });
});
