import type { MigrationInterface, QueryRunner } from 'typeorm';
import { c, createTable, nullable } from '../table.js';

/** Relatives who get copies of an elder's notices, and the codes by which they come to. */
export class Family1795001000000 implements MigrationInterface {
  name = 'Family1795001000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'family_links',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_family_links' },
        elderId: c.id,
        place: nullable(c.int),
        accountId: c.id,
        liveAccountId: nullable(c.id),
        inviteId: c.id,
        name: c.text(20),
        relation: c.text(10),
        phoneSealed: nullable(c.text(120)),
        phoneLast4: nullable(c.text(4)),
        consentVersion: c.text(20),
        consentAt: c.instant,
        consentWitness: nullable(c.id),
        createdAt: c.instant,
        endedAt: nullable(c.instant),
        endedBy: nullable(c.id),
      },
      uniques: {
        uq_family_links_place: ['elderId', 'place'],
        uq_family_links_phone: ['elderId', 'liveAccountId'],
      },
      indices: { ix_family_links_account: ['liveAccountId'] },
    });
    await createTable(queryRunner, {
      name: 'family_invites',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_family_invites' },
        elderId: c.id,
        openFor: nullable(c.id),
        code: c.text(16),
        consentVersion: c.text(20),
        witness: nullable(c.id),
        createdAt: c.instant,
        expiresAt: c.instant,
        usedAt: nullable(c.instant),
        usedBy: nullable(c.id),
      },
      uniques: { uq_family_invites_code: ['code'], uq_family_invites_open: ['openFor'] },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('family_invites');
    await queryRunner.dropTable('family_links');
  }
}
