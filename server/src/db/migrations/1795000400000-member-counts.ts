import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { c, createTable } from '../table.js';

/** Lists are found in the index alone, the archived left out there; members are counted by branch. */
export class MemberCounts1795000400000 implements MigrationInterface {
  name = 'MemberCounts1795000400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'member_counts',
      columns: {
        unitId: { ...c.key, primaryKeyConstraintName: 'pk_member_counts' },
        unitPath: c.path,
        members: c.int,
      },
      indices: { ix_member_counts_path: ['unitPath'] },
    });
    await queryRunner.query(`
      INSERT INTO member_counts (unitId, unitPath, members)
      SELECT unitId, unitPath, COUNT(*) FROM members
      WHERE kind = 'member' AND archivedAt IS NULL GROUP BY unitId, unitPath`);
    await replace(queryRunner, 'ix_members_list', ['unitPath', 'name', 'id', 'archivedAt']);
    await replace(queryRunner, 'ix_members_name', ['name', 'unitPath', 'id', 'archivedAt']);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await replace(queryRunner, 'ix_members_name', ['name']);
    await replace(queryRunner, 'ix_members_list', ['unitPath', 'name', 'id']);
    await queryRunner.dropTable('member_counts');
  }
}

async function replace(queryRunner: QueryRunner, name: string, columnNames: string[]): Promise<void> {
  await queryRunner.dropIndex('members', name);
  await queryRunner.createIndex('members', new TableIndex({ name, columnNames }));
}
