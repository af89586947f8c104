import { TestClock } from '../../test/app.js';
import { type JobsDatabase, openJobs } from '../../test/jobs-database.js';
import { type Manners, makePostman } from '../../test/make-courier.js';
import type { Delivered } from './job.js';

/** Deliveries that last until the test lets them go. */
function gate() {
  const open: ((result: Delivered<string>) => void)[] = [];
  const arrived: (() => void)[] = [];
  let here = 0;
  return {
    deliver: () => {
      here += 1;
      for (const tell of arrived.splice(0)) tell();
      return new Promise<Delivered<string>>(resolve => open.push(resolve));
    },
    async until(count: number) {
      while (here < count) await new Promise<void>(resolve => arrived.push(resolve));
    },
    letGo: () => {
      for (const resolve of open.splice(0)) resolve({ done: 'late' });
    },
  };
}

describe('leases', () => {
  let db: JobsDatabase;
  beforeEach(async () => {
    db = await openJobs();
  });
  afterEach(() => db.drop());

  const postman = (manners?: Manners, clock = db.clock) => makePostman(db, manners, { clock });

  it('of a worker that vanished run out: what it claimed is done by another, what it started is lost once', async () => {
    const waiting = gate();
    const gone = postman({ lanes: 2, deliver: waiting.deliver });
    const here = postman();
    await gone.post('a', 'b', 'c', 'd');
    const hanging = gone.worker.drain();
    await waiting.until(2);
    gone.hands.abandon();
    await here.worker.drain();
    expect(await db.deeds()).toEqual([]);

    await db.expireLeases();
    await here.worker.drain();
    await here.worker.drain();
    const after = ['lost a', 'lost b', 'settled c ok', 'settled d ok'];
    expect((await db.deeds()).sort()).toEqual(after);

    waiting.letGo();
    await hanging;
    expect((await db.deeds()).sort()).toEqual(after);
    expect([...gone.handed, ...here.handed].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(await db.rows()).toEqual([]);
  });

  it('are prolonged as long as somebody holds them', async () => {
    const waiting = gate();
    const here = postman({ deliver: waiting.deliver });
    const other = postman();
    await here.post('a');
    const working = here.worker.drain();
    await waiting.until(1);
    await db.expireLeases();
    await here.hands.beat();
    await other.reaper.reap();
    waiting.letGo();
    await working;
    expect(await db.deeds()).toEqual(['settled a late']);
  });

  it('do not depend on the clock of any instance', async () => {
    const waiting = gate();
    const here = postman({ lanes: 1, deliver: waiting.deliver });
    const minutes = 10 * 60_000;
    const [fast, slow] = [new TestClock(), new TestClock()];
    fast.advance(minutes);
    slow.advance(-minutes);
    const [ahead, behind] = [postman({}, fast), postman({}, slow)];
    await here.post('a', 'b');
    const working = here.worker.drain();
    await waiting.until(1);
    await ahead.worker.drain();
    await behind.worker.drain();
    expect([ahead.handed, behind.handed, await db.deeds()]).toEqual([[], [], []]);
    waiting.letGo();
    await waiting.until(2);
    waiting.letGo();
    await working;

    await ahead.post('from ten minutes ahead');
    await behind.post('from ten minutes ago');
    await here.stop();
    await behind.worker.drain();
    await ahead.worker.drain();
    expect([...behind.handed, ...ahead.handed]).toEqual(['from ten minutes ago', 'from ten minutes ahead']);
  });

  it('are given back when a worker stops: what is under way ends, the rest is for others', async () => {
    const waiting = gate();
    const here = postman({ lanes: 2, deliver: waiting.deliver });
    const there = postman();
    await here.post('a', 'b', 'c', 'd');
    const working = here.worker.drain();
    await waiting.until(2);
    const stopping = here.stop();
    waiting.letGo();
    await stopping;
    await working;
    expect((await db.rows()).map(({ state, attempts }) => `${state} ${attempts}`)).toEqual([
      'waiting 0',
      'waiting 0',
    ]);
    await there.worker.drain();
    expect((await db.deeds()).sort()).toEqual([
      'settled a late',
      'settled b late',
      'settled c ok',
      'settled d ok',
    ]);
  });

  it('outlive a delivery that does not listen: it is given up and recorded as lost', async () => {
    const here = makePostman(
      db,
      {
        deliver: (_to, _attempts, signal) =>
          new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
      },
      { settings: { deliveryMs: 20 } },
    );
    await here.post('a');
    await here.worker.drain();
    expect(await db.deeds()).toEqual(['lost a']);
  });
});
