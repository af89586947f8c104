import type { MigrationInterface, QueryRunner } from 'typeorm';
import { c, createTable, nullable } from '../table.js';

/** Draws, and who applied in them. */
export class Lottery1795001700000 implements MigrationInterface {
  name = 'Lottery1795001700000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'draws',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_draws' },
        unitId: c.id,
        unitPath: c.path,
        name: c.text(40),
        opensAt: c.instant,
        closesAt: c.instant,
        seedSealed: c.text(200),
        seedHash: c.text(64),
        lastNumber: c.int,
        tally: c.json,
        drawn: nullable(c.json),
        listHash: nullable(c.text(64)),
        drawnAt: nullable(c.instant),
        drawnBy: nullable(c.id),
        publishedAt: nullable(c.instant),
        createdAt: c.instant,
        version: c.int,
      },
      indices: { ix_draws_path: ['unitPath'] },
    });
    await createTable(queryRunner, {
      name: 'draw_applications',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_draw_applications' },
        drawId: c.id,
        number: c.int,
        memberId: c.id,
        companionId: nullable(c.id),
        choices: c.json,
        via: c.text(10),
        byAccountId: nullable(c.id),
        byName: nullable(c.text(40)),
        appliedAt: c.instant,
        requestKey: nullable(c.text(64)),
        lot: nullable(c.text(64)),
        turn: nullable(c.int),
        gotActivityId: nullable(c.id),
      },
      uniques: { uq_draw_applications_number: ['drawId', 'number'] },
    });
    await createTable(queryRunner, {
      name: 'draw_applicants',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_draw_applicants' },
        drawId: c.id,
        memberId: c.id,
        applicationId: c.id,
      },
      uniques: { uq_draw_applicants_once: ['drawId', 'memberId'] },
      indices: {
        ix_draw_applicants_application: ['applicationId'],
        ix_draw_applicants_member: ['memberId'],
      },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('draw_applicants');
    await queryRunner.dropTable('draw_applications');
    await queryRunner.dropTable('draws');
  }
}
