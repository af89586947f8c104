import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { inSubtrees } from '../db/paths.js';
import { Clock } from '../kernel/clock.js';
import { Bell } from './bell.js';
import { change } from './dialect.js';
import { JobRow } from './job.entity.js';
import type { Job } from './job.js';
import { Registry } from './registry.js';

/** Whose jobs somebody sees: those of these subtrees, and those that are nobody's where `withNobodys` says so. */
export interface SeenJobs {
  paths: readonly string[];
  withNobodys: boolean;
}

const failed = `state IN ('dead', 'stuck')`;

/** Jobs that were laid aside. */
@Injectable()
export class FailedJobs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly bell: Bell,
    private readonly registry: Registry,
  ) {}

  /** The latest first, after the job that failed at `failedAt` with this id. */
  list(seen: SeenJobs, most: number, after?: { failedAt: number; id: string }): Promise<JobRow[]> {
    const [inPaths, params] = inSubtrees('job.unitPath', seen.paths);
    const query = this.dataSource.manager
      .createQueryBuilder(JobRow, 'job')
      .where(`job.${failed}`)
      .andWhere(seen.withNobodys ? `(${inPaths} OR job.unitPath IS NULL)` : inPaths, params)
      .orderBy('job.failedAt', 'DESC')
      .addOrderBy('job.id', 'DESC')
      .take(most);
    if (after)
      query.andWhere('(job.failedAt < :failedAt OR (job.failedAt = :failedAt AND job.id < :id))', after);
    return query.getMany();
  }

  async find(manager: EntityManager, id: string): Promise<JobRow | null> {
    const job = await manager.findOneBy(JobRow, { id });
    return job?.state === 'dead' || job?.state === 'stuck' ? job : null;
  }

  /**
   * Has a job done again, counting from the start. One that is stuck is not delivered again: what is tried again is
   * recording that it was lost. Where its key has been taken meanwhile, the other job does the work. False where
   * it is not laid aside any more.
   */
  async retry(manager: EntityManager, { id, state, formerKey }: JobRow): Promise<boolean> {
    const [to, leaseUntil] = state === 'stuck' ? ['started', 0] : ['waiting', null];
    if (formerKey && (await manager.existsBy(JobRow, { jobKey: formerKey }))) return this.forget(manager, id);
    const again = await change(
      manager,
      `UPDATE jobs SET state = ?, leaseUntil = ?, runAt = ?, attempts = 0, failedAt = NULL, jobKey = formerKey,
       formerKey = NULL WHERE id = ? AND ${failed}`,
      [to, leaseUntil, this.clock.now().getTime(), id],
    );
    if (again > 0) this.bell.ring();
    return again > 0;
  }

  /** Gives it up, and tells whatever waits for it; false where it is not laid aside any more. */
  async discard(manager: EntityManager, row: JobRow): Promise<boolean> {
    if (!(await this.forget(manager, row.id))) return false;
    const { tasks, couriers } = this.registry;
    if (row.state === 'stuck') await couriers.get(row.kind)?.lost(manager, [jobOf(row)]);
    else await (tasks.get(row.kind) ?? couriers.get(row.kind))?.abandoned?.(manager, jobOf(row));
    return true;
  }

  private async forget(manager: EntityManager, id: string): Promise<boolean> {
    return (await change(manager, `DELETE FROM jobs WHERE id = ? AND ${failed}`, [id])) > 0;
  }
}

const jobOf = ({ id, kind, payload, attempts, createdAt, unitPath }: JobRow): Job<object> => ({
  ...{ id, kind, payload, attempts, createdAt, unitPath },
});
