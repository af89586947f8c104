import { onMysql } from '../../test/database.js';
import { type JobsDatabase, openJobs } from '../../test/jobs-database.js';
import type { MadeWorker } from '../../test/make-worker.js';
import type { NewJob } from './job.js';

const hour = 60 * 60_000;

describe('jobs that are written', () => {
  let db: JobsDatabase;
  let here: MadeWorker;
  beforeEach(async () => {
    db = await openJobs();
    here = db.worker();
  });
  afterEach(() => db.drop());

  const enqueue = (...jobs: NewJob[]) => db.transactions.run(manager => here.jobs.enqueueMany(manager, jobs));
  const cancel = (key: string) => db.transactions.run(manager => here.jobs.cancel(manager, key));
  const work = () => {
    const done: number[] = [];
    here.jobs.task<{ n: number }>({
      kind: 'count',
      inWords: ({ n }) => `数到${n}`,
      run: async (_, { payload }) => void done.push(payload.n),
    });
    return done;
  };
  const count = (n: number, more: Partial<NewJob> = {}): NewJob => ({
    kind: 'count',
    payload: { n },
    ...more,
  });

  it('are there with the fact they belong to, or not at all', async () => {
    await enqueue(count(1));
    const failed = db.transactions.run(async manager => {
      await here.jobs.enqueue(manager, count(2));
      throw new Error('the fact did not come to be');
    });
    await expect(failed).rejects.toThrow('did not come');
    const done = work();
    await here.worker.drain();
    expect([done, await db.rows()]).toEqual([[1], []]);
  });

  it('are claimed in the order of their time, and none before it', async () => {
    const at = (ms: number) => new Date(db.clock.now().getTime() + ms);
    await enqueue(count(3, { runAt: at(hour) }), count(1, { runAt: at(-hour) }), count(2));
    const claimed = async () =>
      (await here.claims.claim('count', 10)).map(({ job }) => (job.payload as { n: number }).n);
    expect(await claimed()).toEqual([1, 2]);
    db.clock.advance(hour);
    expect(await claimed()).toEqual([3]);
  });

  it('with a key that is taken are left out, in one statement and in several', async () => {
    await enqueue(count(1, { key: 'a' }), count(2, { key: 'a' }), count(3, { key: 'b' }), count(4));
    await enqueue(count(5, { key: 'b' }), count(6));
    const done = work();
    await here.worker.drain();
    expect(done.sort()).toEqual([1, 3, 4, 6]);
    await enqueue(count(7, { key: 'a' }));
    await here.worker.drain();
    expect(done).toContain(7);
  });

  it('can be called off by their key until somebody starts them', async () => {
    await enqueue(count(1, { key: 'a' }), count(2, { key: 'b' }), count(3, { key: 'c' }));
    expect(await cancel('a')).toBe(true);
    expect(await cancel('a')).toBe(false);
    const claims = await here.claims.claim('count', 10);
    expect(claims.map(({ job }) => job.payload)).toEqual([{ n: 2 }, { n: 3 }]);
    expect(await cancel('b')).toBe(true);
    const started = await here.claims.start(claims);
    expect(started.map(({ job }) => job.payload)).toEqual([{ n: 3 }]);
    expect(await cancel('c')).toBe(false);
  });

  it('are left alone by a version that does not know them', async () => {
    await enqueue({ kind: 'of-tomorrow', payload: {} }, count(1));
    const done = work();
    await here.worker.drain();
    expect(done).toEqual([1]);
    expect(await db.rows()).toMatchObject([{ kind: 'of-tomorrow', state: 'waiting', attempts: 0 }]);
    expect(await here.claims.kinds()).toEqual(['of-tomorrow']);
  });

  it('keep every character of their payload', async () => {
    const payload = { name: '䶮𬭎', quote: `'"\\` };
    await enqueue({ kind: 'words', payload, unitPath: '/abc123/' });
    const [claim] = await here.claims.claim('words', 1);
    expect(claim?.job).toMatchObject({
      payload,
      attempts: 1,
      unitPath: '/abc123/',
      createdAt: db.clock.now(),
    });
  });

  it('are found by an index however many wait', async () => {
    await enqueue(...Array.from({ length: 3000 }, (_, n) => count(n, { runAt: new Date(hour * n) })));
    const asked: string[] = [];
    const query = db.dataSource.query.bind(db.dataSource);
    db.dataSource.query = (sql: string, params?: unknown[]) => {
      asked.push(sql);
      return query(sql, params as never);
    };
    await here.claims.claim('count', 5);
    db.dataSource.query = query;
    const params = ['count', 9e15, 'count', 0];
    if (onMysql) {
      const plan: { table: string; key: string; type: string }[] = await query(`EXPLAIN ${asked[0]}`, params);
      expect(plan.find(({ table }) => table === 'jobs')).toMatchObject({ key: 'ix_jobs_due', type: 'range' });
    } else {
      const plan: { detail: string }[] = await query(`EXPLAIN QUERY PLAN ${asked[0]}`, params);
      const details = plan.map(({ detail }) => detail);
      expect(details).toContainEqual(expect.stringContaining('ix_jobs_due (state=? AND kind=? AND runAt<?)'));
      expect(details.join()).not.toContain('TEMP B-TREE');
    }
  });
});
