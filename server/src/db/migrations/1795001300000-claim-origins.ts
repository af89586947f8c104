import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';

/** Rescue codes of browsers are counted by where they come from. */
export class ClaimOrigins1795001300000 implements MigrationInterface {
  name = 'ClaimOrigins1795001300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = new TableColumn({ name: 'origin', type: 'varchar', length: '43', isNullable: true });
    await queryRunner.addColumn('claims', column);
    const index = new TableIndex({ name: 'ix_claims_origin', columnNames: ['origin', 'createdAt'] });
    await queryRunner.createIndex('claims', index);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropIndex('claims', 'ix_claims_origin');
    await queryRunner.dropColumn('claims', 'origin');
  }
}
