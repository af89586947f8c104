import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../db/insert-rows.js';
import { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { Bell } from './bell.js';
import { JobRow } from './job.entity.js';
import type { Courier, NewJob, Task, Tick } from './job.js';
import { pauseKind } from './pauses.js';
import { type AnyCourier, type AnyTask, Registry } from './registry.js';

const rowsPerStatement = 1000;

/** What is to be done later: written inside the transaction of the fact itself, so that neither is lost. */
@Injectable()
export class Jobs {
  constructor(
    private readonly clock: Clock,
    private readonly registry: Registry,
    private readonly bell: Bell,
  ) {}

  enqueue(manager: EntityManager, job: NewJob): Promise<void> {
    return this.enqueueMany(manager, [job]);
  }

  /** A job whose key is taken is left out. */
  async enqueueMany(manager: EntityManager, jobs: readonly NewJob[]): Promise<void> {
    const now = this.clock.now();
    for (let from = 0; from < jobs.length; from += rowsPerStatement) {
      const rows = jobs.slice(from, from + rowsPerStatement).map(job => toRow(job, now));
      const whereTaken = rows.some(row => row.jobKey !== null) ? 'skip' : 'fail';
      await insertRows(manager, JobRow, rows, whereTaken);
    }
    if (jobs.length > 0) this.bell.ring();
  }

  /** Forgets a job that nobody has started; true if it was there. */
  async cancel(manager: EntityManager, key: string): Promise<boolean> {
    const { affected } = await manager
      .createQueryBuilder()
      .delete()
      .from(JobRow)
      .where(`jobKey = :key AND state IN ('waiting', 'claimed')`, { key })
      .execute();
    return Boolean(affected);
  }

  /** Nobody claims jobs of this kind before `until`; a later pause replaces an earlier one. */
  pause(manager: EntityManager, kind: string, until: Date, why: string): Promise<void> {
    return pauseKind(manager, kind, until, why);
  }

  task<P extends object>(task: Task<P>): void {
    this.registry.addTask(task as unknown as AnyTask);
  }

  courier<P extends object, Item, Outcome>(courier: Courier<P, Item, Outcome>): void {
    this.registry.addCourier(courier as unknown as AnyCourier);
  }

  every(tick: Tick): void {
    this.registry.addTick(tick);
  }
}

const toRow = (job: NewJob, now: Date): JobRow => ({
  id: newId(),
  kind: job.kind,
  jobKey: job.key ?? null,
  formerKey: null,
  payload: job.payload,
  runAt: job.runAt ?? now,
  state: 'waiting',
  owner: null,
  leaseUntil: null,
  fence: 0,
  attempts: 0,
  lastError: null,
  unitPath: job.unitPath ?? null,
  createdAt: now,
  failedAt: null,
});
