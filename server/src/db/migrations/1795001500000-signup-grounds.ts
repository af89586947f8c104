import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { c, nullable } from '../table.js';

const columns: Record<string, TableColumn[]> = {
  activities: [new TableColumn({ name: 'bySignup', ...c.bool, default: '0' })],
  activity_sessions: [
    new TableColumn({ name: 'place', ...c.text(80), default: "''" }),
    new TableColumn({ name: 'cancelledAt', ...nullable(c.instant) }),
    new TableColumn({ name: 'cancelReason', ...nullable(c.text(100)) }),
  ],
  family_links: [new TableColumn({ name: 'maySignUp', ...c.bool, default: '0' })],
};

/** What sign-ups stand on: lists by sign-up, single sessions moved or called off, relatives who may sign up. */
export class SignupGrounds1795001500000 implements MigrationInterface {
  name = 'SignupGrounds1795001500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, added] of Object.entries(columns)) await queryRunner.addColumns(table, added);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table, added] of Object.entries(columns)) await queryRunner.dropColumns(table, added);
  }
}
