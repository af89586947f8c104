import type { MigrationInterface, QueryRunner } from 'typeorm';
import { c, createTable } from '../table.js';

/** Which of WeChat's pushes were acted upon, since it repeats them. */
export class WechatEvents1795000600000 implements MigrationInterface {
  name = 'WechatEvents1795000600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'wechat_events',
      columns: {
        eventKey: { ...c.text(43), isPrimary: true, primaryKeyConstraintName: 'pk_wechat_events' },
        receivedAt: c.instant,
      },
      indices: { ix_wechat_events_received: ['receivedAt'] },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('wechat_events');
  }
}
