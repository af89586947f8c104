import type { MigrationInterface, QueryRunner } from 'typeorm';
import { c, createTable, nullable } from '../table.js';

/** Organisation tree, roster, identities and the audit log. */
export class People1795000000000 implements MigrationInterface {
  name = 'People1795000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'audit_entries',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_audit_entries' },
        at: c.instant,
        accountId: nullable(c.id),
        memberId: nullable(c.id),
        action: c.text(40),
        subjectId: nullable(c.id),
        unitPath: nullable(c.path),
        detail: c.json,
      },
      indices: { ix_audit_entries_subject: ['subjectId', 'at'], ix_audit_entries_at: ['at'] },
    });
    await createTable(queryRunner, {
      name: 'units',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_units' },
        parentId: nullable(c.id),
        kind: c.text(12),
        name: c.text(60),
        path: c.path,
        createdAt: c.instant,
      },
      uniques: { uq_units_path: ['path'], uq_units_name: ['parentId', 'name'] },
      indices: { ix_units_parent: ['parentId'] },
    });
    await createTable(queryRunner, {
      name: 'members',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_members' },
        unitId: c.id,
        unitPath: c.path,
        kind: c.text(8),
        name: c.text(40),
        gender: nullable(c.text(6)),
        birth: nullable(c.text(10)),
        phoneSealed: nullable(c.text(120)),
        phoneIndex: nullable(c.text(43)),
        phoneLast4: nullable(c.text(4)),
        phoneNote: c.text(60),
        landlineSealed: nullable(c.text(120)),
        landlineLast4: nullable(c.text(4)),
        note: c.text(500),
        cardCode: c.text(16),
        recognisedAt: nullable(c.instant),
        archivedAt: nullable(c.instant),
        createdAt: c.instant,
        updatedAt: c.instant,
        version: c.int,
      },
      uniques: { uq_members_card: ['cardCode'] },
      indices: {
        ix_members_list: ['unitPath', 'name', 'id'],
        ix_members_name: ['name'],
        ix_members_phone: ['phoneIndex'],
        ix_members_last4: ['phoneLast4'],
        ix_members_landline4: ['landlineLast4'],
      },
    });
    await createTable(queryRunner, {
      name: 'accounts',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_accounts' },
        kind: c.text(8),
        openid: nullable(c.text(64)),
        unionid: nullable(c.text(64)),
        memberId: nullable(c.id),
        recognisedAt: nullable(c.instant),
        recognisedBy: nullable(c.text(8)),
        mode: c.text(8),
        step: c.int,
        createdAt: c.instant,
      },
      uniques: { uq_accounts_openid: ['openid'] },
      indices: { ix_accounts_member: ['memberId'] },
    });
    await createTable(queryRunner, {
      name: 'sign_ins',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_sign_ins' },
        accountId: c.id,
        tokenHash: c.text(43),
        createdAt: c.instant,
        lastUsedAt: c.instant,
        expiresAt: c.instant,
        revokedAt: nullable(c.instant),
      },
      uniques: { uq_sign_ins_token: ['tokenHash'] },
      indices: { ix_sign_ins_account: ['accountId'] },
    });
    await createTable(queryRunner, {
      name: 'claims',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_claims' },
        accountId: c.id,
        digits: c.text(4),
        liveDigits: nullable(c.text(4)),
        linkCode: c.text(16),
        createdAt: c.instant,
        expiresAt: c.instant,
        resolvedAt: nullable(c.instant),
        resolvedBy: nullable(c.id),
        memberId: nullable(c.id),
      },
      uniques: { uq_claims_link: ['linkCode'], uq_claims_digits: ['liveDigits'] },
      indices: { ix_claims_account: ['accountId'] },
    });
    await createTable(queryRunner, {
      name: 'grants',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_grants' },
        memberId: c.id,
        role: c.text(12),
        unitId: c.id,
        unitPath: c.path,
        startsAt: c.instant,
        endsOn: c.text(10),
        endsAt: c.instant,
        grantedBy: nullable(c.id),
        revokedAt: nullable(c.instant),
        revokedBy: nullable(c.id),
      },
      indices: { ix_grants_member: ['memberId'], ix_grants_path: ['unitPath'] },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['grants', 'claims', 'sign_ins', 'accounts', 'members', 'units', 'audit_entries']) {
      await queryRunner.dropTable(table);
    }
  }
}
