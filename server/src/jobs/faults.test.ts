import type { EntityManager } from 'typeorm';
import { deed, type JobsDatabase, openJobs } from '../../test/jobs-database.js';
import { makePostman } from '../../test/make-courier.js';
import { Transactions } from '../db/transactions.js';

const lost = () => Object.assign(new Error('connection lost'), { code: 'PROTOCOL_CONNECTION_LOST' });

/** Transactions over a line that breaks: before anything was done, or when it was done and the answer was under way. */
class BreakingTransactions extends Transactions {
  /** So many are not even begun. */
  awayFor = 0;
  /** The next that ends well is committed, and nobody hears of it. */
  losesReply = false;

  override async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (this.awayFor > 0) {
      this.awayFor -= 1;
      throw lost();
    }
    const result = await super.run(work);
    if (!this.losesReply) return result;
    this.losesReply = false;
    throw lost();
  }
}

describe('a database that goes away', () => {
  let db: JobsDatabase;
  let transactions: BreakingTransactions;
  beforeEach(async () => {
    db = await openJobs();
    transactions = new BreakingTransactions(db.dataSource);
  });
  afterEach(() => db.drop());

  it('while letters are out, hears of them when it is back', async () => {
    const here = makePostman(
      db,
      {
        deliver: async () => {
          transactions.awayFor = 2;
          return { done: 'ok' };
        },
      },
      { transactions },
    );
    await here.post('a', 'b');
    await here.worker.drain();
    expect((await db.deeds()).sort()).toEqual(['settled a ok', 'settled b ok']);
    expect(here.hands.isCalm).toBe(false);
  });

  it('between a record and its confirmation, records nothing twice', async () => {
    const here = makePostman(
      db,
      {
        deliver: async () => {
          transactions.losesReply = true;
          return { done: 'ok' };
        },
      },
      { transactions },
    );
    await here.post('a');
    await here.worker.drain();
    expect([await db.deeds(), await db.rows()]).toEqual([['settled a ok'], []]);
  });

  it('between a start and its confirmation, holds nothing up and delivers once', async () => {
    const here = makePostman(
      db,
      {
        isWanted: () => {
          transactions.losesReply = true;
          return true;
        },
      },
      { transactions },
    );
    await here.post('a');
    await here.worker.drain();
    expect([here.handed, await db.deeds()]).toEqual([['a'], ['settled a ok']]);
  });

  it('between the end of a task and its confirmation, does it no second time', async () => {
    const here = db.worker({ transactions });
    here.jobs.task({
      kind: 'once',
      inWords: () => '做一次',
      run: async manager => {
        await deed(manager, 'done');
        transactions.losesReply = true;
      },
    });
    await db.transactions.run(manager => here.jobs.enqueue(manager, { kind: 'once', payload: {} }));
    await here.worker.drain();
    expect([await db.deeds(), await db.rows()]).toEqual([['done'], []]);
  });

  it('between a step of a task and its confirmation, goes on with the next step', async () => {
    const here = db.worker({ transactions });
    here.jobs.task<{ n: number }>({
      kind: 'steps',
      inWords: () => '一步一步',
      run: async (manager, { payload: { n } }) => {
        await deed(manager, String(n));
        transactions.losesReply = true;
        return n < 3 ? { again: { n: n + 1 } } : undefined;
      },
    });
    await db.transactions.run(manager => here.jobs.enqueue(manager, { kind: 'steps', payload: { n: 1 } }));
    await here.worker.drain();
    expect([await db.deeds(), await db.rows()]).toEqual([['1', '2', '3'], []]);
  });
});
