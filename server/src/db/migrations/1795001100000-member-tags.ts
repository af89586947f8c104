import type { MigrationInterface, QueryRunner } from 'typeorm';
import { c, createTable } from '../table.js';

/** Words of the office for finding people again. */
export class MemberTags1795001100000 implements MigrationInterface {
  name = 'MemberTags1795001100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'member_tags',
      columns: {
        memberId: { ...c.key, primaryKeyConstraintName: 'pk_member_tags' },
        tag: { ...c.text(12), isPrimary: true, primaryKeyConstraintName: 'pk_member_tags' },
      },
      indices: { ix_member_tags_tag: ['tag', 'memberId'] },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('member_tags');
  }
}
