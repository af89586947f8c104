import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { createDataSource } from '../src/db/data-source.js';
import { Jobs1795000500000 } from '../src/db/migrations/1795000500000-jobs.js';
import { Transactions } from '../src/db/transactions.js';
import { JobRow } from '../src/jobs/job.entity.js';
import { JobPause } from '../src/jobs/job-pause.entity.js';
import { JobTick } from '../src/jobs/job-tick.entity.js';
import { newId } from '../src/kernel/ids.js';
import { TestClock } from './app.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { type MadeWorker, makeWorker, type Parts } from './make-worker.js';

export const jobsSchema = { entities: [JobRow, JobPause, JobTick], migrations: [Jobs1795000500000] };

/** The tables of the jobs in a database of their own, and beside them `deeds`: what jobs did, as rows. */
export interface JobsDatabase {
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
  readonly clock: TestClock;
  readonly transactions: Transactions;
  /** A worker in this process, with nothing registered; stopped at the end. */
  worker(parts?: Parts): MadeWorker;
  /** What was done, in order. */
  deeds(): Promise<string[]>;
  rows(): Promise<JobRow[]>;
  /** Lets every lease run out, as if its worker were gone for long. */
  expireLeases(): Promise<void>;
  drop(): Promise<void>;
}

export async function deed(manager: EntityManager, what: string): Promise<void> {
  await manager.query('INSERT INTO deeds (id, what) VALUES (?, ?)', [newId(), what]);
}

export async function openJobs(): Promise<JobsDatabase> {
  Logger.overrideLogger(false);
  const database = await createTestDatabase();
  const dataSource = await createDataSource(database, jobsSchema);
  await dataSource.initialize();
  await dataSource.runMigrations();
  await dataSource.query(
    'CREATE TABLE deeds (id varchar(26) NOT NULL PRIMARY KEY, what varchar(80) NOT NULL)',
  );
  const clock = new TestClock();
  const transactions = new Transactions(dataSource);
  const made: MadeWorker[] = [];
  return {
    database,
    dataSource,
    clock,
    transactions,
    worker: parts => {
      const worker = makeWorker(dataSource, { clock, transactions, ...parts });
      made.push(worker);
      return worker;
    },
    deeds: async () => {
      const rows: { what: string }[] = await dataSource.query('SELECT what FROM deeds ORDER BY id');
      return rows.map(({ what }) => what);
    },
    rows: () => dataSource.manager.find(JobRow, { order: { id: 'ASC' } }),
    expireLeases: () =>
      transactions.run(manager =>
        manager.query('UPDATE jobs SET leaseUntil = 1 WHERE leaseUntil IS NOT NULL'),
      ),
    drop: async () => {
      for (const worker of made) {
        worker.hands.abandon();
        await worker.stop();
      }
      await dataSource.destroy();
      await database.drop();
    },
  };
}
