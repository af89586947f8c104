import { Transactions } from '../src/db/transactions.js';
import { JobRow } from '../src/jobs/job.entity.js';
import { newId } from '../src/kernel/ids.js';
import type { TestApp } from './app.js';

/** A job that was laid aside, of branch A unless said otherwise. */
export async function makeFailedJob(app: TestApp, overrides: Partial<JobRow> = {}): Promise<JobRow> {
  const now = app.clock.now();
  const job: JobRow = {
    id: newId(),
    kind: 'test.nothing',
    jobKey: null,
    formerKey: null,
    payload: {},
    runAt: now,
    state: 'dead',
    owner: null,
    leaseUntil: null,
    fence: 8,
    attempts: 8,
    lastError: 'TypeError',
    unitPath: app.district.branchA.path,
    createdAt: now,
    failedAt: now,
    ...overrides,
  };
  await app.get(Transactions).run(manager => manager.insert(JobRow, job as object));
  return job;
}
