import {
  Column,
  DataSource,
  type DataSourceOptions,
  Entity,
  type EntityManager,
  PrimaryColumn,
} from 'typeorm';
import { createTestDatabase, onMysql, type TestDatabase } from '../../test/database.js';
import { createDataSource } from './data-source.js';
import { Transactions } from './transactions.js';

@Entity('tallies')
class Tally {
  @PrimaryColumn('varchar', { length: 20 }) name!: string;
  @Column('int') count!: number;
}

/** A table of its own, made the short way: what is tested here is not the schema. */
async function open(database: TestDatabase): Promise<DataSource> {
  const dataSource = await createDataSource(database, { entities: [Tally], migrations: [] });
  dataSource.setOptions({ synchronize: true } as Partial<DataSourceOptions>);
  return dataSource.initialize();
}

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

describe('Transactions', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let transactions: Transactions;

  beforeEach(async () => {
    database = await createTestDatabase();
    dataSource = await open(database);
    transactions = new Transactions(dataSource);
  });
  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  /** Two overlapping transactions: the one that began first fails last; the other is told that it is committed. */
  async function overlap(run: (work: (manager: EntityManager) => Promise<void>) => Promise<unknown>) {
    const failed = run(async manager => {
      await manager.insert(Tally, { name: 'failed', count: 1 });
      await pause(60);
      throw new Error('no');
    });
    await pause(20);
    const kept = run(async manager => {
      await manager.insert(Tally, { name: 'kept', count: 1 });
    });
    expect((await Promise.allSettled([failed, kept])).map(result => result.status)).toEqual([
      'rejected',
      'fulfilled',
    ]);
    return (await dataSource.manager.find(Tally)).map(tally => tally.name);
  }

  it('keeps what one transaction committed while another failed beside it', async () => {
    expect(await overlap(work => transactions.run(work))).toEqual(['kept']);
  });

  if (!onMysql) {
    it('would lose it without the queue (negative control)', async () => {
      expect(await overlap(work => dataSource.transaction(work))).toEqual([]);
    });
  }

  it('goes on after a transaction failed', async () => {
    await expect(transactions.run(async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await transactions.run(manager => manager.insert(Tally, { name: 'next', count: 1 }));
    expect(await dataSource.manager.count(Tally)).toBe(1);
  });

  it('counts fifty parallel increments as fifty', async () => {
    await transactions.run(manager => manager.insert(Tally, { name: 'sum', count: 0 }));
    const increment = async (manager: EntityManager) => {
      await manager.increment(Tally, { name: 'sum' }, 'count', 1);
    };
    await Promise.all(Array.from({ length: 50 }, () => transactions.run(increment)));
    expect(await dataSource.manager.findOneBy(Tally, { name: 'sum' })).toMatchObject({ count: 50 });
  });

  if (onMysql)
    it('runs again after a deadlock, and then both are done', async () => {
      await transactions.run(manager =>
        manager.insert(Tally, [
          { name: 'a', count: 0 },
          { name: 'b', count: 0 },
        ]),
      );
      let runs = 0;
      const crosswise = (first: string, second: string) => async (manager: EntityManager) => {
        runs += 1;
        await manager.increment(Tally, { name: first }, 'count', 1);
        await pause(50);
        await manager.increment(Tally, { name: second }, 'count', 1);
      };
      await Promise.all([transactions.run(crosswise('a', 'b')), transactions.run(crosswise('b', 'a'))]);
      expect((await dataSource.manager.find(Tally)).map(tally => tally.count)).toEqual([2, 2]);
      expect(runs).toBeGreaterThan(2);
    });
});
