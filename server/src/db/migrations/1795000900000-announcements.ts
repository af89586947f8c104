import type { MigrationInterface, QueryRunner } from 'typeorm';
import { c, createTable, nullable } from '../table.js';

/** What organizers write before it is sent, and which reminders of sessions have gone out. */
export class Announcements1795000900000 implements MigrationInterface {
  name = 'Announcements1795000900000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'announcements',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_announcements' },
        unitId: c.id,
        unitPath: c.path,
        state: c.text(10),
        content: c.json,
        audience: c.json,
        lateJoiners: c.bool,
        scheduledAt: nullable(c.instant),
        noticeId: nullable(c.id),
        reviewNote: nullable(c.text(200)),
        checkedHash: nullable(c.text(43)),
        verdict: nullable(c.text(6)),
        recipients: nullable(c.int),
        createdBy: c.id,
        sentBy: nullable(c.id),
        createdAt: c.instant,
        updatedAt: c.instant,
        version: c.int,
      },
      indices: { ix_announcements_path: ['state', 'unitPath', 'id'] },
    });
    await createTable(queryRunner, {
      name: 'session_reminders',
      columns: {
        sessionId: { ...c.key, primaryKeyConstraintName: 'pk_session_reminders' },
        which: { ...c.text(5), isPrimary: true, primaryKeyConstraintName: 'pk_session_reminders' },
        startsAt: { ...c.instant, isPrimary: true, primaryKeyConstraintName: 'pk_session_reminders' },
        at: c.instant,
      },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('session_reminders');
    await queryRunner.dropTable('announcements');
  }
}
