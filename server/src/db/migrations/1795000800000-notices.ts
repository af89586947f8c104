import type { MigrationInterface, QueryRunner } from 'typeorm';
import { c, createTable, nullable } from '../table.js';

/** What was sent to whom, how far it came, the calls made for it, and the messages WeChat was asked to deliver. */
export class Notices1795000800000 implements MigrationInterface {
  name = 'Notices1795000800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'notices',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_notices' },
        kind: c.text(12),
        unitId: c.id,
        unitPath: c.path,
        activityId: nullable(c.id),
        key: nullable(c.text(80)),
        thread: nullable(c.text(60)),
        replacedBy: nullable(c.id),
        content: c.json,
        audience: c.json,
        audienceWords: c.text(300),
        lateUntil: nullable(c.instant),
        overAt: nullable(c.instant),
        sentAt: c.instant,
        sentBy: nullable(c.id),
        spreadAt: nullable(c.instant),
        remindedAt: nullable(c.instant),
        recalledAt: nullable(c.instant),
        recallReason: nullable(c.text(60)),
        corrections: c.json,
        correctedAt: nullable(c.instant),
        version: c.int,
      },
      uniques: { uq_notices_key: ['key'] },
      indices: {
        ix_notices_path: ['unitPath', 'id'],
        ix_notices_activity: ['activityId', 'id'],
        ix_notices_spreading: ['spreadAt'],
        ix_notices_late: ['lateUntil'],
      },
    });
    await createTable(queryRunner, {
      name: 'notice_recipients',
      columns: {
        noticeId: { ...c.key, primaryKeyConstraintName: 'pk_notice_recipients' },
        memberId: { ...c.key, primaryKeyConstraintName: 'pk_notice_recipients' },
        unitPath: c.path,
        name: c.text(40),
        standing: c.text(6),
        push: c.text(8),
        readAt: nullable(c.instant),
        readVersion: c.int,
        relativeReadAt: nullable(c.instant),
        answer: nullable(c.text(4)),
        answeredAt: nullable(c.instant),
        answeredBy: nullable(c.text(8)),
        callTurn: c.int,
        callerId: nullable(c.id),
        callOutcome: nullable(c.text(12)),
        calledAt: nullable(c.instant),
        callTries: c.int,
      },
      indices: {
        ix_notice_recipients_inbox: ['memberId', 'noticeId'],
        ix_notice_recipients_board: ['noticeId', 'standing', 'callTurn', 'unitPath', 'name', 'memberId'],
        ix_notice_recipients_caller: ['callerId', 'noticeId'],
      },
    });
    await createTable(queryRunner, {
      name: 'notice_calls',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_notice_calls' },
        noticeId: c.id,
        memberId: c.id,
        accountId: c.id,
        calledBy: c.id,
        requestKey: c.text(64),
        outcome: c.text(12),
        answer: nullable(c.text(4)),
        note: c.text(100),
        at: c.instant,
        before: c.json,
        undoneAt: nullable(c.instant),
      },
      uniques: { uq_notice_calls_key: ['accountId', 'requestKey'] },
      indices: { ix_notice_calls_person: ['noticeId', 'memberId', 'at'] },
    });
    await createTable(queryRunner, {
      name: 'push_deliveries',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_push_deliveries' },
        noticeId: c.id,
        memberId: c.id,
        accountId: c.id,
        copy: c.bool,
        round: c.text(8),
        kind: c.text(10),
        templateId: c.text(64),
        state: c.text(8),
        errcode: nullable(c.int),
        msgid: nullable(c.text(24)),
        createdAt: c.instant,
        settledAt: nullable(c.instant),
      },
      uniques: { uq_push_deliveries_once: ['noticeId', 'round', 'accountId', 'memberId'] },
      indices: {
        ix_push_deliveries_msgid: ['msgid'],
        ix_push_deliveries_state: ['noticeId', 'state'],
      },
    });
    await createTable(queryRunner, {
      name: 'push_credits',
      columns: {
        accountId: { ...c.key, primaryKeyConstraintName: 'pk_push_credits' },
        templateId: { ...c.text(64), isPrimary: true, primaryKeyConstraintName: 'pk_push_credits' },
        credits: c.int,
        updatedAt: c.instant,
      },
    });
    await createTable(queryRunner, {
      name: 'push_grants',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_push_grants' },
        accountId: c.id,
        templateId: c.text(64),
        delta: c.int,
        reason: c.text(8),
        deliveryId: nullable(c.id),
        at: c.instant,
      },
      indices: { ix_push_grants_account: ['accountId', 'templateId', 'at'] },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of [
      'push_grants',
      'push_credits',
      'push_deliveries',
      'notice_calls',
      'notice_recipients',
      'notices',
    ])
      await queryRunner.dropTable(table);
  }
}
