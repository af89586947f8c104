import type { MigrationInterface, QueryRunner } from 'typeorm';
import { c, createTable, nullable } from '../table.js';

/** Files of offices on their way into the roster, and what each row did. */
export class RosterImports1795000300000 implements MigrationInterface {
  name = 'RosterImports1795000300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'roster_imports',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_roster_imports' },
        unitPath: c.path,
        defaultBranchId: nullable(c.id),
        fileName: c.text(200),
        state: c.text(12),
        progress: c.int,
        failure: nullable(c.text(300)),
        sheet: c.text(100),
        headerRow: c.int,
        columns: c.json,
        counts: c.json,
        correction: c.json,
        rosterStamp: c.text(60),
        createdBy: nullable(c.id),
        createdByName: c.text(40),
        createdAt: c.instant,
        heartbeatAt: c.instant,
        confirmedAt: nullable(c.instant),
        undoneAt: nullable(c.instant),
      },
      indices: { ix_roster_imports_path: ['unitPath', 'id'] },
    });
    await createTable(queryRunner, {
      name: 'roster_import_rows',
      columns: {
        importId: { ...c.key, primaryKeyConstraintName: 'pk_roster_import_rows' },
        row: { ...c.int, isPrimary: true, primaryKeyConstraintName: 'pk_roster_import_rows' },
        action: c.text(12),
        decision: nullable(c.text(8)),
        decidedBranchId: nullable(c.id),
        sealed: c.json,
        memberId: nullable(c.id),
        memberVersion: nullable(c.int),
        sealedBefore: nullable(c.json),
      },
      indices: { ix_roster_import_rows_action: ['importId', 'action', 'row'] },
    });
    await createTable(queryRunner, {
      name: 'roster_import_parts',
      columns: {
        importId: { ...c.key, primaryKeyConstraintName: 'pk_roster_import_parts' },
        part: { ...c.int, isPrimary: true, primaryKeyConstraintName: 'pk_roster_import_parts' },
        content: { type: 'blob' },
      },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['roster_import_parts', 'roster_import_rows', 'roster_imports']) {
      await queryRunner.dropTable(table);
    }
  }
}
