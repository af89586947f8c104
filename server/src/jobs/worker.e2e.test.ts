import { startApp, type TestApp } from '../../test/app.js';
import { makeWorker } from '../../test/make-worker.js';
import { Transactions } from '../db/transactions.js';
import { JobRow } from './job.entity.js';
import { Jobs } from './jobs.service.js';

describe('the worker of an application', () => {
  let app: TestApp;
  afterEach(() => app.stop());

  /** Numbers that were done, and whoever waits for one of them. */
  function counting() {
    const done: number[] = [];
    const waiting = new Map<number, () => void>();
    app.get(Jobs).task<{ n: number }>({
      kind: 'test.count',
      inWords: () => '数数',
      run: async (_, { payload: { n } }) => {
        done.push(n);
        waiting.get(n)?.();
      },
    });
    const until = (n: number) =>
      done.includes(n) ? Promise.resolve() : new Promise<void>(resolve => waiting.set(n, resolve));
    return { done, until };
  }
  const enqueue = (jobs: Jobs, ...numbers: number[]) =>
    app.get(Transactions).run(manager =>
      jobs.enqueueMany(
        manager,
        numbers.map(n => ({ kind: 'test.count', payload: { n } })),
      ),
    );

  it('does what is written here, and what other instances write', async () => {
    app = await startApp({ WORKER: 'on' });
    const { until } = counting();
    await enqueue(app.get(Jobs), 1);
    await until(1);
    const other = makeWorker(app.db, { clock: app.clock, transactions: app.get(Transactions) });
    await enqueue(other.jobs, 2);
    await until(2);
  });

  it('rests where it is switched off, and in a test until it is told to work', async () => {
    app = await startApp();
    const { done } = counting();
    await enqueue(app.get(Jobs), 1, 2);
    expect([done, await app.db.manager.countBy(JobRow, { state: 'waiting' })]).toEqual([[], 2]);
    await app.work();
    // Side by side where the database lets them.
    expect(done.sort()).toEqual([1, 2]);
  });

  it('lets what is under way end before the database is closed', async () => {
    app = await startApp({ WORKER: 'on' });
    let arrived: () => void = () => undefined;
    let letGo: () => void = () => undefined;
    const delivering = new Promise<void>(resolve => {
      arrived = resolve;
    });
    const results: string[] = [];
    app.get(Jobs).courier<{ to: string }, string, string>({
      kind: 'test.visit',
      inWords: ({ to }) => to,
      load: async jobs => new Map(jobs.map(({ id, payload }) => [id, payload.to])),
      deliver: () =>
        new Promise(resolve => {
          letGo = () => resolve({ done: 'ok' });
          arrived();
        }),
      settle: async (_, settled) => void results.push(...settled.map(({ item }) => `settled ${item}`)),
      lost: async (_, lost) => void results.push(...lost.map(({ payload }) => `lost ${payload.to}`)),
    });
    await app
      .get(Transactions)
      .run(manager => app.get(Jobs).enqueue(manager, { kind: 'test.visit', payload: { to: '陈桂芳' } }));
    await delivering;
    const closing = app.app.close();
    letGo();
    await closing;
    expect(results).toEqual(['settled 陈桂芳']);
  });
});
