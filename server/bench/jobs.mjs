import { NestFactory } from '@nestjs/core';
import { Config } from '../dist/config.js';
import { createDataSource } from '../dist/db/data-source.js';
import { DbModule } from '../dist/db/db.module.js';
import { migrate } from '../dist/db/migrate.js';
import { Transactions } from '../dist/db/transactions.js';
import { JobsModule } from '../dist/jobs/jobs.module.js';
import { Jobs } from '../dist/jobs/jobs.service.js';
import { Worker } from '../dist/jobs/worker.js';
import { Clock } from '../dist/kernel/clock.js';
import { KernelModule } from '../dist/kernel/kernel.module.js';
import { schema } from '../dist/schema.js';

const perTransaction = 5000;

/**
 * The jobs of the product on a database, migrated, without the features around them; no worker runs yet.
 * @returns {Promise<{ dataSource, jobs: Jobs, worker: Worker, transactions: Transactions, close: () => Promise<void> }>}
 */
export async function openJobs(url) {
  const config = new Config({ NODE_ENV: 'test', DEMO: 'false', WORKER: 'off', DATABASE_URL: url });
  const dataSource = await createDataSource(config, schema);
  await dataSource.initialize();
  await migrate(dataSource);
  const parts = [DbModule.with(dataSource), KernelModule.with(config, new Clock()), JobsModule];
  const app = await NestFactory.createApplicationContext(
    { module: class Bench {}, imports: parts },
    { logger: ['error', 'warn'], abortOnError: false },
  );
  return {
    dataSource,
    jobs: app.get(Jobs),
    worker: app.get(Worker),
    transactions: app.get(Transactions),
    close: () => app.close(),
  };
}

/** Writes jobs as an announcement does, 5,000 a transaction. Seconds. */
export async function enqueue({ jobs, transactions }, kind, count) {
  const started = performance.now();
  for (let from = 0; from < count; from += perTransaction) {
    const many = Array.from({ length: Math.min(perTransaction, count - from) }, (_, index) => ({
      kind,
      payload: {
        announcementId: '01KQ0000000000000000000000',
        memberId: `01KQ${String(from + index).padStart(22, '0')}`,
      },
      unitPath: '/abc123/def456/',
    }));
    await transactions.run(manager => jobs.enqueueMany(manager, many));
  }
  return (performance.now() - started) / 1000;
}

/** Rows a second, the median of three rounds after one to warm up; the table is emptied between them. */
export async function enqueueRowsPerSecond(opened, count = 100_000) {
  const rates = [];
  for (let round = 0; round < 4; round++) {
    const seconds = await enqueue(opened, 'bench', count);
    const [{ there }] = await opened.dataSource.query('SELECT COUNT(*) AS there FROM jobs');
    if (Number(there) !== count) throw new Error(`${there} of ${count} jobs are in the database`);
    await opened.dataSource.query('TRUNCATE TABLE jobs');
    rates.push(count / seconds);
  }
  return median(rates.slice(1));
}

/**
 * Deliveries a second of one worker, with an effect that takes `ms` milliseconds and a settling that writes
 * nothing: what the engine itself can do. Throws where a delivery happened more than once or not at all.
 */
export async function deliveriesPerSecond(opened, { count, ms, kind = `deliver-${ms}`, lanes }) {
  const delivered = new Map();
  const wait = () => new Promise(resolve => setTimeout(resolve, ms));
  opened.jobs.courier({
    kind,
    lanes,
    inWords: () => 'bench',
    load: async jobs => new Map(jobs.map(({ id }) => [id, id])),
    deliver: async id => {
      delivered.set(id, (delivered.get(id) ?? 0) + 1);
      if (ms > 0) await wait();
      return { done: true };
    },
    settle: async () => {},
    lost: async () => {},
  });
  await enqueue(opened, kind, count);
  const started = performance.now();
  await opened.worker.drain();
  const seconds = (performance.now() - started) / 1000;
  const twice = [...delivered.values()].filter(times => times !== 1).length;
  if (delivered.size !== count || twice > 0)
    throw new Error(`${delivered.size} of ${count} were delivered, ${twice} of them more than once`);
  return count / seconds;
}

export const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

export const print = (metric, value, more = {}) =>
  console.log(JSON.stringify({ metric, value: Math.round(value * 1000) / 1000, ...more }));
