import type { CourseLevel, CourseSubject } from '@wanqing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, text } from '../../db/columns.js';

/** What a course has beside its activity. */
@Entity('courses')
@Index('ix_courses_term', ['termId'])
@Index('ix_courses_teacher', ['teacherId'])
@Index('ix_courses_monitor', ['monitorId'])
export class Course {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_courses' }) activityId!: string;
  @Column(idColumn) termId!: string;
  /** The same for a course and its copies in later terms. */
  @Column(idColumn) seriesId!: string;
  @Column(text(10)) subject!: CourseSubject;
  @Column(text(10)) level!: CourseLevel;
  @Column(text(20)) teacherName!: string;
  /** Member ids. */
  @Column({ ...idColumn, nullable: true }) teacherId!: string | null;
  @Column({ ...idColumn, nullable: true }) monitorId!: string | null;
  @Column(text(60)) feeText!: string;
  /** Per cent. */
  @Column({ type: 'int' }) certificateShare!: number;
  @Column({ type: 'int', nullable: true }) tellMonitorAfter!: number | null;
  @Column({ type: 'int', nullable: true }) missedMost!: number | null;
}
