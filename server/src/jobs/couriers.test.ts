import { type JobsDatabase, openJobs } from '../../test/jobs-database.js';
import { type Manners, makePostman } from '../../test/make-courier.js';

const minute = 60_000;
const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`);

describe('couriers', () => {
  let db: JobsDatabase;
  beforeEach(async () => {
    db = await openJobs();
  });
  afterEach(() => db.drop());

  const postman = (manners?: Manners) => makePostman(db, manners);
  const later = (minutes: number) => new Date(db.clock.now().getTime() + minutes * minute);

  it('deliver each once and record many at once', async () => {
    const here = postman();
    await here.post(...names(700));
    await here.worker.drain();
    expect(here.handed.sort()).toEqual(names(700).sort());
    expect((await db.deeds()).sort()).toEqual(
      names(700)
        .map(to => `settled ${to} ok`)
        .sort(),
    );
    expect(here.bundles.length).toBeLessThan(100);
    expect(await db.rows()).toEqual([]);
  });

  it('have no more deliveries under way than they have lanes', async () => {
    let under = 0;
    let most = 0;
    const here = postman({
      lanes: 7,
      deliver: async () => {
        most = Math.max(most, ++under);
        await new Promise(setImmediate);
        under -= 1;
        return { done: 'ok' };
      },
    });
    await here.post(...names(60));
    await here.worker.drain();
    expect([here.handed.length, most]).toEqual([60, 7]);
  });

  it('wait where recording cannot keep up, so that little is unknown if their process ends', async () => {
    let recorded = 0;
    let most = 0;
    const here = postman({
      lanes: 5,
      settling: () => {
        most = Math.max(most, here.handed.length - recorded++);
      },
    });
    await here.post(...names(200));
    await here.worker.drain();
    expect([recorded, here.handed.length]).toEqual([200, 200]);
    expect(most).toBeLessThanOrEqual(15);
  });

  it('leave out what there is nothing left to do for', async () => {
    const here = postman({ isWanted: to => to !== 'n1' });
    await here.post(...names(3));
    await here.worker.drain();
    expect([here.handed, await db.rows()]).toEqual([['n0', 'n2'], []]);
  });

  it('try again what is known not to have arrived, and lay it aside at last', async () => {
    const here = postman({ deliver: async to => (to === 'n0' ? { retry: 'closed' } : { done: 'ok' }) });
    await here.post(...names(2));
    await here.worker.drain();
    await here.worker.drain();
    expect(await db.rows()).toMatchObject([{ state: 'waiting', attempts: 1, lastError: 'closed' }]);
    for (let tries = 0; tries < 3; tries++) {
      db.clock.advance(10 * minute);
      await here.worker.drain();
    }
    expect(here.handed.filter(to => to === 'n0')).toHaveLength(3);
    expect(await db.rows()).toMatchObject([{ state: 'dead', attempts: 3, lastError: 'closed' }]);
    expect(await db.deeds()).toEqual(['settled n1 ok']);
  });

  it('try again when they are told to, without counting it where they are told so', async () => {
    const at = later(5);
    const here = postman({
      maxAttempts: 1,
      deliver: async () => (db.clock.now() < at ? { retry: 'renewed', at, uncounted: true } : { done: 'ok' }),
    });
    await here.post('a');
    await here.worker.drain();
    expect(await db.rows()).toMatchObject([{ attempts: 0, runAt: at }]);
    db.clock.advance(5 * minute);
    await here.worker.drain();
    expect(await db.deeds()).toEqual(['settled a ok']);
  });

  it('pause for all when the other side says so; nothing is counted, nothing forgotten', async () => {
    const opens = later(60);
    const here = postman({
      lanes: 3,
      maxAttempts: 1,
      deliver: async () => (db.clock.now() < opens ? { retry: '45009', pauseUntil: opens } : { done: 'ok' }),
    });
    const there = postman();
    await here.post(...names(20));
    await here.worker.drain();
    expect(here.handed.length).toBeLessThan(20);
    expect(await db.rows()).toHaveLength(20);
    expect(new Set((await db.rows()).map(({ state, attempts }) => `${state} ${attempts}`))).toEqual(
      new Set(['waiting 0']),
    );
    db.clock.advance(59 * minute);
    await there.worker.drain();
    expect(there.handed).toEqual([]);
    db.clock.advance(minute);
    await there.worker.drain();
    expect(there.handed.sort()).toEqual(names(20).sort());
  });

  it('keep the longer of two pauses, and a shorter one where somebody decides so', async () => {
    let minutes = 90;
    const here = postman({
      lanes: 1,
      deliver: async () => ({ retry: 'slower', pauseUntil: later(minutes--) }),
    });
    await here.post('a');
    await db.transactions.run(manager => here.jobs.pause(manager, 'letter', later(10), 'by hand'));
    await here.worker.drain();
    expect(here.handed).toEqual([]);
    db.clock.advance(10 * minute);
    await here.worker.drain();
    await db.transactions.run(manager => here.jobs.pause(manager, 'letter', later(0), 'by hand'));
    await here.worker.drain();
    expect(here.handed).toEqual(['a', 'a']);
  });

  it('never deliver again what may have arrived', async () => {
    const here = postman({
      deliver: async to => {
        if (to === 'n0') throw new Error('the line went dead');
        return { done: 'ok' };
      },
    });
    await here.post(...names(2));
    await here.worker.drain();
    db.clock.advance(24 * 60 * minute);
    await here.worker.drain();
    expect(here.handed.sort()).toEqual(['n0', 'n1']);
    expect((await db.deeds()).sort()).toEqual(['lost n0', 'settled n1 ok']);
  });

  it('go on beside one that cannot be read', async () => {
    const here = postman({
      isWanted: to => {
        if (to === 'n1') throw new TypeError('no such letter');
        return true;
      },
    });
    await here.post(...names(3));
    await here.worker.drain();
    expect(here.handed.sort()).toEqual(['n0', 'n2']);
    expect(await db.rows()).toMatchObject([{ state: 'waiting', attempts: 1, lastError: 'TypeError' }]);
  });

  it('go on beside one that cannot be recorded, which is lost when its lease is over', async () => {
    const here = postman({
      settling: to => {
        if (to === 'n1') throw new TypeError('no such column');
      },
    });
    await here.post(...names(3));
    await here.worker.drain();
    expect((await db.deeds()).sort()).toEqual(['settled n0 ok', 'settled n2 ok']);
    await db.expireLeases();
    await here.worker.drain();
    expect((await db.deeds()).sort()).toEqual(['lost n1', 'settled n0 ok', 'settled n2 ok']);
    expect(here.handed).toHaveLength(3);
  });

  it('lay aside, without ever delivering it, what cannot even be recorded as lost', async () => {
    const here = postman({
      settling: () => {
        throw new TypeError('no such column');
      },
      losing: to => {
        if (to === 'n1') throw new RangeError('nor this one');
      },
    });
    await here.post(...names(3));
    await here.worker.drain();
    for (let tries = 0; tries < 6; tries++) {
      await db.expireLeases();
      await here.worker.drain();
    }
    expect((await db.deeds()).sort()).toEqual(['lost n0', 'lost n2']);
    expect(await db.rows()).toMatchObject([{ state: 'stuck', lastError: 'RangeError' }]);
    expect(here.handed).toHaveLength(3);
  });
});
