import { deed, type JobsDatabase, openJobs } from '../../test/jobs-database.js';
import type { MadeWorker, Parts } from '../../test/make-worker.js';
import { DomainError } from '../kernel/domain-error.js';
import type { NewJob } from './job.js';

const minute = 60_000;

describe('tasks', () => {
  let db: JobsDatabase;
  beforeEach(async () => {
    db = await openJobs();
  });
  afterEach(() => db.drop());

  const enqueue = ({ jobs }: MadeWorker, ...many: NewJob[]) =>
    db.transactions.run(manager => jobs.enqueueMany(manager, many));

  /** A worker that writes down each deed; `trouble` may throw after that. */
  function diligent(trouble: (what: string) => void = () => undefined, parts?: Parts) {
    const made = db.worker(parts);
    made.jobs.task<{ what: string }>({
      kind: 'do',
      maxAttempts: 3,
      inWords: ({ what }) => what,
      run: async (manager, { payload }) => {
        await deed(manager, payload.what);
        trouble(payload.what);
      },
    });
    return made;
  }
  const toDo = (what: string): NewJob => ({ kind: 'do', payload: { what } });

  it('leave nothing behind when they fail, are tried again later and later, and are laid aside at last', async () => {
    let broken = true;
    const here = diligent(what => {
      if (broken && what === 'poison') throw new DomainError('CARD_UNKNOWN');
    });
    await enqueue(here, toDo('poison'), toDo('harmless'));
    await here.worker.drain();
    expect(await db.deeds()).toEqual(['harmless']);
    const [first] = await db.rows();
    expect(first).toMatchObject({ state: 'waiting', attempts: 1, lastError: 'DomainError CARD_UNKNOWN' });
    const wait = (first?.runAt.getTime() ?? 0) - db.clock.now().getTime();
    expect(wait).toBeGreaterThanOrEqual(22_500);
    expect(wait).toBeLessThanOrEqual(38_000);

    for (const minutes of [1, 2, 2]) {
      db.clock.advance(minutes * minute);
      await here.worker.drain();
    }
    const failed = {
      state: 'dead',
      attempts: 3,
      owner: null,
      failedAt: new Date('2026-11-22T01:03:00.000Z'),
    };
    expect(await db.rows()).toMatchObject([failed]);
    broken = false;
    db.clock.advance(24 * 60 * minute);
    await here.worker.drain();
    expect(await db.deeds()).toEqual(['harmless']);
  });

  it('give their key back when they are laid aside', async () => {
    const here = diligent(what => {
      if (what === 'poison') throw new Error('no');
    });
    const keyed = (what: string) => ({ ...toDo(what), key: 'k' });
    await enqueue(here, keyed('poison'));
    for (let day = 0; day < 3; day++) {
      await here.worker.drain();
      db.clock.advance(24 * 60 * minute);
    }
    await enqueue(here, keyed('next'));
    await here.worker.drain();
    expect(await db.deeds()).toEqual(['next']);
    expect(await db.rows()).toMatchObject([{ state: 'dead', jobKey: null, formerKey: 'k' }]);
  });

  it('do not hold against a job what the database did to it', async () => {
    let away = true;
    const here = diligent(() => {
      if (away) throw Object.assign(new Error('gone'), { code: 'PROTOCOL_CONNECTION_LOST' });
    });
    await enqueue(here, toDo('patient'));
    for (let tries = 0; tries < 5; tries++) {
      await here.worker.drain();
      db.clock.advance(minute);
    }
    expect(await db.rows()).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    away = false;
    await here.worker.drain();
    expect(await db.deeds()).toEqual(['patient']);
  });

  /** Writes 1, 2, 3 … up to ten, two numbers a run. */
  function counting(made: MadeWorker, trouble: (from: number) => void = () => undefined) {
    made.jobs.task<{ from: number }>({
      kind: 'count',
      inWords: () => '数数',
      run: async (manager, { payload: { from } }) => {
        for (const n of [from, from + 1]) await deed(manager, String(n));
        trouble(from);
        return from < 9 ? { again: { from: from + 2 } } : undefined;
      },
    });
    return made;
  }
  const oneToTen = Array.from({ length: 10 }, (_, index) => String(index + 1));

  it('go on from their cursor after a failure, and after their process is gone', async () => {
    let failures = 0;
    const here = counting(db.worker(), from => {
      if (from === 5 && failures++ === 0) throw new Error('once');
    });
    await enqueue(here, { kind: 'count', payload: { from: 1 } });
    await here.worker.drain();
    expect(await db.deeds()).toEqual(['1', '2', '3', '4']);
    expect(await db.rows()).toMatchObject([{ attempts: 1, payload: { from: 5 } }]);

    db.clock.advance(minute);
    const [claim] = await here.claims.claim('count', 1);
    await here.claims.start(claim ? [claim] : []);
    const there = counting(db.worker());
    await there.worker.drain();
    expect(await db.deeds()).toHaveLength(4);
    await db.expireLeases();
    await there.worker.drain();
    expect(await db.deeds()).toEqual(oneToTen);
    expect(await db.rows()).toEqual([]);
  });

  it('may wait between two runs', async () => {
    const here = db.worker();
    here.jobs.task<{ n: number }>({
      kind: 'slowly',
      inWords: () => '慢慢来',
      run: async (manager, { payload: { n } }) => {
        await deed(manager, String(n));
        return n < 2 ? { again: { n: n + 1 }, at: new Date(db.clock.now().getTime() + minute) } : undefined;
      },
    });
    await enqueue(here, { kind: 'slowly', payload: { n: 1 } });
    await here.worker.drain();
    expect(await db.deeds()).toEqual(['1']);
    db.clock.advance(minute);
    await here.worker.drain();
    expect(await db.deeds()).toEqual(['1', '2']);
  });

  it('that end their process every time are laid aside too', async () => {
    const here = diligent();
    await enqueue(here, toDo('deadly'));
    for (let tries = 0; tries < 3; tries++) {
      const gone = db.worker();
      await gone.claims.start(await gone.claims.claim('do', 1));
      await db.expireLeases();
      await here.reaper.reap();
    }
    expect(await db.rows()).toMatchObject([{ state: 'dead', attempts: 3, lastError: 'ProcessEnded' }]);
  });

  it('that return what their last statement did are done all the same', async () => {
    const here = db.worker();
    here.jobs.task({
      kind: 'sloppy',
      inWords: () => '随手',
      run: manager => manager.query(`INSERT INTO deeds (id, what) VALUES ('1', 'sloppy')`),
    });
    await enqueue(here, { kind: 'sloppy', payload: {} });
    await here.worker.drain();
    expect([await db.deeds(), await db.rows()]).toEqual([['sloppy'], []]);
  });

  it('of one kind do not keep those of another waiting', async () => {
    const order: string[] = [];
    const here = db.worker();
    for (const kind of ['flood', 'rare']) {
      here.jobs.task({ kind, inWords: () => kind, run: async () => void order.push(kind) });
    }
    await enqueue(
      here,
      ...Array.from({ length: 400 }, () => ({ kind: 'flood', payload: {} })),
      ...Array.from({ length: 4 }, () => ({ kind: 'rare', payload: {} })),
    );
    await here.worker.drain();
    expect(order).toHaveLength(404);
    expect(order.lastIndexOf('rare')).toBeLessThan(40);
  });
});
