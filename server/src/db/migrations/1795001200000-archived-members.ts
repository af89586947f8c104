import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

/** The archived are few, and are found without reading everybody: boards leave them out of their counts. */
export class ArchivedMembers1795001200000 implements MigrationInterface {
  name = 'ArchivedMembers1795001200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const index = new TableIndex({ name: 'ix_members_archived', columnNames: ['archivedAt'] });
    await queryRunner.createIndex('members', index);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropIndex('members', 'ix_members_archived');
  }
}
