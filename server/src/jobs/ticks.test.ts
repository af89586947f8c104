import { onMysql } from '../../test/database.js';
import { deed, type JobsDatabase, jobsSchema, openJobs } from '../../test/jobs-database.js';
import { type MadeWorker, makeWorker, type Parts } from '../../test/make-worker.js';
import { createDataSource } from '../db/data-source.js';
import { Ticker } from './ticker.js';

/** Takes a slot without asking whether it is new. */
class RecklessTicker extends Ticker {
  protected override isNew(): string {
    return 'AND ? IS NOT NULL';
  }
}

const minute = 60_000;

describe('what recurs', () => {
  let db: JobsDatabase;
  beforeEach(async () => {
    db = await openJobs();
  });
  afterEach(() => db.drop());

  function worker(parts?: Parts, trouble: () => void = () => undefined): MadeWorker {
    const made = db.worker(parts);
    made.jobs.every({
      name: 'quarter',
      minutes: 15,
      run: async (manager, slotStart) => {
        await deed(manager, slotStart.toISOString().slice(11, 16));
        trouble();
      },
    });
    return made;
  }
  const at = (time: string) => db.clock.set(`2026-11-22T${time}:00.000Z`);

  it('runs once a slot however many instances there are and however often they look', async () => {
    const workers = Array.from({ length: 4 }, () => worker());
    for (const time of ['01:00', '01:14', '01:15', '01:31']) {
      at(time);
      await Promise.all([...workers, ...workers].map(({ ticker }) => ticker.run()));
    }
    expect(await db.deeds()).toEqual(['01:00', '01:15', '01:30']);
  });

  it('runs once a slot for two processes on one database', async () => {
    const second = await createDataSource(db.database, jobsSchema);
    await second.initialize();
    // Both are in this process: one that waited in SQLite would keep the other from ending.
    if (!onMysql) for (const one of [db.dataSource, second]) await one.query('PRAGMA busy_timeout = 0');
    const there = makeWorker(second, { clock: db.clock });
    there.jobs.every({
      name: 'quarter',
      minutes: 15,
      run: (manager, slot) => deed(manager, `${slot.getUTCHours()}`),
    });
    const here = worker();
    for (const time of ['01:00', '02:00', '03:00', '04:00']) {
      at(time);
      await Promise.all([here.ticker.run(), there.ticker.run()]);
    }
    expect((await db.deeds()).map(hour => Number.parseInt(hour, 10))).toEqual([1, 2, 3, 4]);
    await second.destroy();
  });

  it('would run as often as there are instances without comparing (negative control)', async () => {
    const workers = Array.from({ length: 2 }, () => worker({ ticker: RecklessTicker }));
    await Promise.all(workers.map(({ ticker }) => ticker.run()));
    expect(await db.deeds()).toEqual(['01:00', '01:00']);
  });

  it('runs once, late, for all that was missed while everything was down', async () => {
    await worker().ticker.run();
    at('05:50');
    await Promise.all([worker(), worker()].map(({ ticker }) => ticker.run()));
    expect(await db.deeds()).toEqual(['01:00', '05:45']);
  });

  it('runs no slot again for an instance whose clock is behind', async () => {
    const first = worker();
    const second = worker();
    at('01:16');
    await first.ticker.run();
    at('01:06');
    await second.ticker.run();
    expect(await db.deeds()).toEqual(['01:15']);
  });

  it('leaves nothing behind when it fails, and is tried again half a minute later', async () => {
    let broken = true;
    const here = worker({}, () => {
      if (broken) throw new Error('no');
    });
    const others: Date[] = [];
    here.jobs.every({ name: 'other', minutes: 1, run: async (_, slot) => void others.push(slot) });
    await expect(here.ticker.run()).rejects.toThrow('no');
    expect([await db.deeds(), others]).toEqual([[], [db.clock.now()]]);
    broken = false;
    await here.ticker.run();
    expect(await db.deeds()).toEqual([]);
    db.clock.advance(minute / 2);
    await here.ticker.run();
    expect(await db.deeds()).toEqual(['01:00']);
  });
});
