import type { MigrationInterface, QueryRunner } from 'typeorm';
import { c, createTable, nullable } from '../table.js';

/** Plans by which seats are given out, places and wait-lists, and what happened to them. */
export class Signups1795001600000 implements MigrationInterface {
  name = 'Signups1795001600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'signup_plans',
      columns: {
        activityId: { ...c.key, primaryKeyConstraintName: 'pk_signup_plans' },
        way: c.text(12),
        termId: nullable(c.id),
        seriesId: nullable(c.id),
        drawId: nullable(c.id),
        opensAt: c.instant,
        newAt: nullable(c.instant),
        everyoneAt: nullable(c.instant),
        closesAt: c.instant,
        leaveUntil: nullable(c.instant),
        capacity: c.int,
        minimum: nullable(c.int),
        deskQuota: c.int,
        deskQuotaUntil: nullable(c.instant),
        answerHours: c.int,
        waitingMost: nullable(c.int),
        companions: c.bool,
        standby: c.bool,
        missedMost: nullable(c.int),
        gates: c.json,
        taken: c.int,
        quotaTaken: c.int,
        waiting: c.int,
        lastTicket: c.int,
        quotaReleasedAt: nullable(c.instant),
        closedAt: nullable(c.instant),
        createdAt: c.instant,
        updatedAt: c.instant,
        version: c.int,
      },
      indices: {
        ix_signup_plans_term: ['termId'],
        ix_signup_plans_series: ['seriesId'],
        ix_signup_plans_draw: ['drawId'],
        ix_signup_plans_closes: ['closedAt', 'closesAt'],
      },
    });
    await createTable(queryRunner, {
      name: 'signups',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_signups' },
        activityId: c.id,
        memberId: c.id,
        partyId: c.id,
        ticket: c.int,
        state: c.text(10),
        fromQuota: c.bool,
        via: c.text(10),
        byAccountId: nullable(c.id),
        byName: nullable(c.text(40)),
        joinedAt: c.instant,
        stateAt: c.instant,
        answerBy: nullable(c.instant),
        reason: nullable(c.text(100)),
        completedAt: nullable(c.instant),
        missed: c.int,
      },
      uniques: { uq_signups_person: ['activityId', 'memberId'] },
      indices: {
        ix_signups_queue: ['activityId', 'state', 'ticket', 'id'],
        ix_signups_member: ['memberId', 'state'],
        ix_signups_party: ['partyId'],
        ix_signups_answer: ['state', 'answerBy'],
      },
    });
    await createTable(queryRunner, {
      name: 'signup_events',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_signup_events' },
        signupId: c.id,
        activityId: c.id,
        memberId: c.id,
        what: c.text(10),
        via: c.text(10),
        accountId: nullable(c.id),
        byName: nullable(c.text(40)),
        reason: nullable(c.text(100)),
        requestKey: nullable(c.text(64)),
        at: c.instant,
      },
      uniques: { uq_signup_events_request: ['accountId', 'requestKey'] },
      indices: { ix_signup_events_signup: ['signupId', 'id'] },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('signup_events');
    await queryRunner.dropTable('signups');
    await queryRunner.dropTable('signup_plans');
  }
}
