import type { MigrationInterface, QueryRunner } from 'typeorm';
import { c, createTable, nullable } from '../table.js';

/** Activities, their sessions, and which parts of the tree they invite. */
export class Activities1795000100000 implements MigrationInterface {
  name = 'Activities1795000100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'activities',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_activities' },
        unitId: c.id,
        unitPath: c.path,
        title: c.text(60),
        kind: c.text(12),
        state: c.text(12),
        summary: c.text(2000),
        place: c.text(80),
        latitude: nullable(c.double),
        longitude: nullable(c.double),
        bring: c.text(100),
        contactName: c.text(20),
        contactPhone: c.text(24),
        capacity: nullable(c.int),
        walkInsWelcome: c.bool,
        byPoster: c.bool,
        byRotating: c.bool,
        posterCode: c.text(16),
        firstStartsAt: nullable(c.instant),
        lastEndsAt: nullable(c.instant),
        publishedAt: nullable(c.instant),
        cancelledAt: nullable(c.instant),
        cancelReason: nullable(c.text(100)),
        createdBy: nullable(c.id),
        createdAt: c.instant,
        updatedAt: c.instant,
        version: c.int,
      },
      uniques: { uq_activities_poster: ['posterCode'] },
      indices: {
        ix_activities_path: ['unitPath'],
        ix_activities_starts: ['firstStartsAt'],
        ix_activities_ends: ['lastEndsAt'],
      },
    });
    await createTable(queryRunner, {
      name: 'activity_sessions',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_activity_sessions' },
        activityId: c.id,
        startsAt: c.instant,
        endsAt: c.instant,
        opensAt: c.instant,
        shortCode: c.text(8),
      },
      uniques: { uq_activity_sessions_code: ['shortCode'] },
      indices: {
        ix_activity_sessions_activity: ['activityId', 'startsAt'],
        ix_activity_sessions_ends: ['endsAt'],
      },
    });
    await createTable(queryRunner, {
      name: 'activity_invitations',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_activity_invitations' },
        activityId: c.id,
        unitId: c.id,
        unitPath: c.path,
      },
      uniques: { uq_activity_invitations: ['activityId', 'unitId'] },
      indices: { ix_activity_invitations_path: ['unitPath'] },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['activity_invitations', 'activity_sessions', 'activities']) {
      await queryRunner.dropTable(table);
    }
  }
}
