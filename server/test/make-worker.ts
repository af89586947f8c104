import type { DataSource } from 'typeorm';
import type { Config } from '../src/config.js';
import { Transactions } from '../src/db/transactions.js';
import { Bell } from '../src/jobs/bell.js';
import { Claims } from '../src/jobs/claims.js';
import { Endings } from '../src/jobs/endings.js';
import { Hands } from '../src/jobs/hands.js';
import { Jobs } from '../src/jobs/jobs.service.js';
import { Leases } from '../src/jobs/leases.js';
import { Lookout } from '../src/jobs/lookout.js';
import { Means } from '../src/jobs/means.js';
import { Reaper } from '../src/jobs/reaper.js';
import { Registry } from '../src/jobs/registry.js';
import { Runners } from '../src/jobs/runners.js';
import { WorkerSettings } from '../src/jobs/settings.js';
import { Ticker } from '../src/jobs/ticker.js';
import { Worker } from '../src/jobs/worker.js';
import { Clock } from '../src/kernel/clock.js';

/** The parts that tests replace to see what they are good for. */
export interface Parts {
  clock?: Clock;
  settings?: Partial<WorkerSettings>;
  /** One for all workers on an SQLite data source: its transactions wait in line. */
  transactions?: Transactions;
  claims?: typeof Claims;
  endings?: typeof Endings;
  ticker?: typeof Ticker;
}

/** What `JobsModule` puts together, without an application around it. */
export function makeWorker(dataSource: DataSource, parts: Parts = {}) {
  const clock = parts.clock ?? new Clock();
  const transactions = parts.transactions ?? new Transactions(dataSource);
  const settings = Object.assign(new WorkerSettings(), parts.settings);
  const bell = new Bell();
  const registry = new Registry();
  const claims = new (parts.claims ?? Claims)(dataSource, transactions, clock, settings);
  const endings = new (parts.endings ?? Endings)(clock);
  const hands = new Hands(claims, settings);
  const means = new Means(claims, endings, hands, transactions, clock);
  const reaper = new Reaper(new Leases(dataSource, transactions, settings), registry, means);
  const ticker = new (parts.ticker ?? Ticker)(registry, transactions, clock);
  const runners = new Runners(registry, means, settings);
  const lookout = new Lookout(registry, claims, runners, reaper, ticker, hands);
  const worker = new Worker({ worker: true } as Config, bell, lookout, runners, settings);
  return {
    jobs: new Jobs(clock, registry, bell),
    worker,
    claims,
    hands,
    reaper,
    ticker,
    transactions,
    stop: async () => {
      worker.onModuleDestroy();
      await worker.beforeApplicationShutdown();
    },
  };
}
export type MadeWorker = ReturnType<typeof makeWorker>;
