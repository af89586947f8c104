import type { MigrationInterface, QueryRunner } from 'typeorm';
import { c, createTable, nullable } from '../table.js';

/** What is to be done later, which kinds of it are paused, and which recurring work has been taken. */
export class Jobs1795000500000 implements MigrationInterface {
  name = 'Jobs1795000500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'jobs',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_jobs' },
        kind: c.text(40),
        jobKey: nullable(c.text(120)),
        formerKey: nullable(c.text(120)),
        payload: c.json,
        runAt: c.instant,
        state: c.text(8),
        owner: nullable(c.id),
        leaseUntil: nullable(c.instant),
        fence: c.int,
        attempts: c.int,
        lastError: nullable(c.text(500)),
        unitPath: nullable(c.path),
        createdAt: c.instant,
        failedAt: nullable(c.instant),
      },
      uniques: { uq_jobs_key: ['jobKey'] },
      indices: { ix_jobs_due: ['state', 'kind', 'runAt'] },
    });
    await createTable(queryRunner, {
      name: 'job_pauses',
      columns: {
        kind: { ...c.text(40), isPrimary: true, primaryKeyConstraintName: 'pk_job_pauses' },
        pausedUntil: c.instant,
        why: c.text(200),
      },
    });
    await createTable(queryRunner, {
      name: 'job_ticks',
      columns: {
        name: { ...c.text(40), isPrimary: true, primaryKeyConstraintName: 'pk_job_ticks' },
        slot: c.instant,
      },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['job_ticks', 'job_pauses', 'jobs']) await queryRunner.dropTable(table);
  }
}
