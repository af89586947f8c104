import type { MigrationInterface, QueryRunner } from 'typeorm';
import { c, createTable, nullable } from '../table.js';

/** Terms, what courses have beside their activity, class books, certificates. */
export class Courses1795001800000 implements MigrationInterface {
  name = 'Courses1795001800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'terms',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_terms' },
        unitId: c.id,
        unitPath: c.path,
        name: c.text(30),
        startsOn: c.text(10),
        endsOn: c.text(10),
        createdAt: c.instant,
        version: c.int,
      },
      indices: { ix_terms_path: ['unitPath', 'startsOn'] },
    });
    await createTable(queryRunner, {
      name: 'courses',
      columns: {
        activityId: { ...c.key, primaryKeyConstraintName: 'pk_courses' },
        termId: c.id,
        seriesId: c.id,
        subject: c.text(10),
        level: c.text(10),
        teacherName: c.text(20),
        teacherId: nullable(c.id),
        monitorId: nullable(c.id),
        feeText: c.text(60),
        certificateShare: c.int,
        tellMonitorAfter: nullable(c.int),
        missedMost: nullable(c.int),
      },
      indices: {
        ix_courses_term: ['termId'],
        ix_courses_teacher: ['teacherId'],
        ix_courses_monitor: ['monitorId'],
      },
    });
    await createTable(queryRunner, {
      name: 'class_marks',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_class_marks' },
        activityId: c.id,
        sessionId: c.id,
        memberId: c.id,
        mark: c.text(10),
        note: c.text(60),
        byMemberId: nullable(c.id),
        at: c.instant,
      },
      uniques: { uq_class_marks_once: ['sessionId', 'memberId'] },
      indices: { ix_class_marks_activity: ['activityId', 'memberId'] },
    });
    await createTable(queryRunner, {
      name: 'certificates',
      columns: {
        id: { ...c.key, primaryKeyConstraintName: 'pk_certificates' },
        activityId: c.id,
        memberId: c.id,
        districtId: c.id,
        year: c.int,
        number: c.int,
        came: c.int,
        held: c.int,
        completedAt: c.instant,
      },
      uniques: {
        uq_certificates_person: ['activityId', 'memberId'],
        uq_certificates_number: ['districtId', 'year', 'number'],
      },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['certificates', 'class_marks', 'courses', 'terms'])
      await queryRunner.dropTable(table);
  }
}
