import type { MigrationInterface, QueryRunner } from 'typeorm';
import { c, createTable, nullable } from '../table.js';

/** Who came to which session, and every answer given at the door. */
export class Checkins1795000200000 implements MigrationInterface {
  name = 'Checkins1795000200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'checkins',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_checkins' },
        sessionId: c.id,
        memberId: c.id,
        activeMemberId: nullable(c.id),
        accountId: nullable(c.id),
        method: c.text(10),
        attendantId: nullable(c.id),
        invited: c.bool,
        anyway: c.bool,
        at: c.instant,
        createdAt: c.instant,
        undoneAt: nullable(c.instant),
        undoneBy: nullable(c.id),
        undoReason: nullable(c.text(60)),
      },
      uniques: { uq_checkins_once: ['sessionId', 'activeMemberId'] },
      indices: {
        ix_checkins_session: ['sessionId', 'at', 'id'],
        ix_checkins_member: ['memberId', 'sessionId'],
      },
    });
    await createTable(queryRunner, {
      name: 'checkin_attempts',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_checkin_attempts' },
        sessionId: nullable(c.id),
        activityId: nullable(c.id),
        memberId: nullable(c.id),
        accountId: c.id,
        requestKey: c.text(64),
        outcome: c.text(20),
        method: nullable(c.text(10)),
        checkInId: nullable(c.id),
        claimId: nullable(c.id),
        at: c.instant,
        createdAt: c.instant,
      },
      uniques: { uq_checkin_attempts_request: ['accountId', 'requestKey'] },
      indices: {
        ix_checkin_attempts_session: ['sessionId', 'outcome', 'at'],
        ix_checkin_attempts_grant: ['accountId', 'outcome', 'at'],
      },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['checkin_attempts', 'checkins']) await queryRunner.dropTable(table);
  }
}
