import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { c, createTable } from '../table.js';

/** People of a notice by their answer; and counts of large notices, kept for a while. */
export class NoticeBoards1795001400000 implements MigrationInterface {
  name = 'NoticeBoards1795001400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createIndex(
      'notice_recipients',
      new TableIndex({
        name: 'ix_notice_recipients_answer',
        columnNames: ['noticeId', 'answer', 'unitPath', 'name', 'memberId'],
      }),
    );
    await createTable(queryRunner, {
      name: 'notice_counts',
      columns: {
        noticeId: { ...c.key, primaryKeyConstraintName: 'pk_notice_counts' },
        counts: c.json,
        countedAt: c.instant,
      },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('notice_counts');
    await queryRunner.dropIndex('notice_recipients', 'ix_notice_recipients_answer');
  }
}
