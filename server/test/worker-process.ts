import type { EntityManager } from 'typeorm';
import { createDataSource } from '../src/db/data-source.js';
import { JobRow } from '../src/jobs/job.entity.js';
import { JobPause } from '../src/jobs/job-pause.entity.js';
import { JobTick } from '../src/jobs/job-tick.entity.js';
import { newId } from '../src/kernel/ids.js';
import { makeWorker } from './make-worker.js';

/*
 * A worker in a process of its own, to be killed at any moment. DATABASE_URL or DATA_DIR says where its jobs are
 * (see kill.test.ts), SINK the address that counts deliveries. Says `ready`, then works until it is ended.
 */
const { DATABASE_URL, DATA_DIR = '', SINK = '' } = process.env;
const dataSource = await createDataSource(
  { databaseUrl: DATABASE_URL || null, dataDir: DATA_DIR },
  { entities: [JobRow, JobPause, JobTick], migrations: [] },
);
await dataSource.initialize();

const deed = (manager: EntityManager, what: string) =>
  manager.query('INSERT INTO deeds (id, what) VALUES (?, ?)', [newId(), what]);

const { jobs, worker } = makeWorker(dataSource, { settings: { leaseMs: 1500, pollMs: 100 } });
jobs.task<{ n: number }>({
  kind: 'task',
  inWords: ({ n }) => String(n),
  run: (manager, { payload }) => deed(manager, `task ${payload.n}`),
});
jobs.courier<{ n: number }, number, number>({
  kind: 'letter',
  lanes: 20,
  inWords: ({ n }) => String(n),
  load: async many => new Map(many.map(({ id, payload }) => [id, payload.n])),
  deliver: async n => {
    const { status } = await fetch(`${SINK}/${n}`, { method: 'POST' });
    return { done: status };
  },
  settle: async (manager, results) => {
    for (const { item, outcome } of results) await deed(manager, `settled ${item} ${outcome}`);
  },
  lost: async (manager, many) => {
    for (const { payload } of many) await deed(manager, `lost ${(payload as { n: number }).n}`);
  },
});
worker.start();
process.stdout.write('ready\n');
