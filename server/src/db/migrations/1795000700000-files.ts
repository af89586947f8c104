import type { MigrationInterface, QueryRunner } from 'typeorm';
import { c, createTable, nullable } from '../table.js';

/** Photos, documents and recordings; their contents lie in the storage. */
export class Files1795000700000 implements MigrationInterface {
  name = 'Files1795000700000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'files',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_files' },
        unitPath: c.path,
        kind: c.text(8),
        name: c.text(200),
        type: c.text(100),
        bytes: c.int,
        width: nullable(c.int),
        height: nullable(c.int),
        storageKey: c.text(100),
        previewKey: nullable(c.text(100)),
        sha256: c.text(64),
        createdBy: nullable(c.id),
        createdAt: c.instant,
        attachedAt: nullable(c.instant),
      },
      indices: { ix_files_unattached: ['attachedAt', 'createdAt'] },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('files');
  }
}
