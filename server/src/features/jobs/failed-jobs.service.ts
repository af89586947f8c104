import { Injectable } from '@nestjs/common';
import type { FailedJob, Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { cursorOf, numberKey, readCursor } from '../../db/cursor.js';
import { Transactions } from '../../db/transactions.js';
import { FailedJobs } from '../../jobs/failed-jobs.js';
import type { JobRow } from '../../jobs/job.entity.js';
import { Registry } from '../../jobs/registry.js';
import { DomainError } from '../../kernel/domain-error.js';
import { covers, scopesOf, type Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { whyOf } from './why.rules.js';

const pageSize = 30;

/** A district is a root: one key between two slashes. */
const isRoot = (path: string): boolean => path.split('/').length === 3;

/** What the product could not do by itself, before the organizers whose part of the tree it concerns. */
@Injectable()
export class FailedJobsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly failed: FailedJobs,
    private readonly registry: Registry,
    private readonly audit: AuditService,
  ) {}

  async list(viewer: Viewer, cursor?: string): Promise<{ items: FailedJob[]; next: string | null }> {
    const paths = scopesOf(viewer, 'organizer');
    const [failedAt, id = ''] = cursor ? readCursor(cursor, 2) : [];
    const after = cursor ? { failedAt: numberKey(failedAt), id } : undefined;
    const seen = { paths, withNobodys: paths.some(isRoot) };
    const found = await this.failed.list(seen, pageSize + 1, after);
    const items = found.slice(0, pageSize);
    const last = found.length > pageSize ? items.at(-1) : undefined;
    await this.transactions.run(manager =>
      this.audit.record(manager, viewer, { action: 'jobs.look', detail: { ids: items.map(job => job.id) } }),
    );
    return {
      items: items.map(job => this.toView(job)),
      next: last ? cursorOf([String(last.failedAt?.getTime() ?? 0), last.id]) : null,
    };
  }

  retry(viewer: Viewer, id: Id): Promise<void> {
    return this.decide(viewer, id, 'jobs.retry', (manager, job) => this.failed.retry(manager, job));
  }

  discard(viewer: Viewer, id: Id): Promise<void> {
    return this.decide(viewer, id, 'jobs.discard', (manager, job) => this.failed.discard(manager, job));
  }

  private decide(
    viewer: Viewer,
    id: Id,
    action: string,
    work: (manager: EntityManager, job: JobRow) => Promise<boolean>,
  ): Promise<void> {
    return this.transactions.run(async manager => {
      const job = await this.failed.find(manager, id);
      if (!job || !concerns(viewer, job)) throw new DomainError('NOT_FOUND');
      if (!(await work(manager, job))) throw new DomainError('NOT_FOUND');
      await this.audit.record(manager, viewer, {
        action,
        subjectId: id,
        unitPath: job.unitPath ?? undefined,
        detail: { kind: job.kind, error: job.lastError },
      });
    });
  }

  private toView(job: JobRow): FailedJob {
    return {
      id: job.id,
      what: this.registry.inWords(job.kind, job.payload) ?? '一件系统自己做的事',
      failedAt: (job.failedAt ?? job.createdAt).toISOString(),
      attempts: job.attempts,
      why: whyOf(job.lastError, job.state),
    };
  }
}

const concerns = (viewer: Viewer, { unitPath }: JobRow): boolean =>
  unitPath === null ? scopesOf(viewer, 'organizer').some(isRoot) : covers(viewer, 'organizer', unitPath);
