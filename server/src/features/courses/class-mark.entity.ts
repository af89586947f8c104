import type { ClassMark as Mark } from '@wanqing/shared';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { idColumn, instantColumn, text } from '../../db/columns.js';

/** Why somebody did not come to a session, as the class book says. Who came stands in the check-ins. */
@Entity('class_marks')
@Unique('uq_class_marks_once', ['sessionId', 'memberId'])
@Index('ix_class_marks_activity', ['activityId', 'memberId'])
export class ClassMark {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_class_marks' }) id!: string;
  @Column(idColumn) activityId!: string;
  @Column(idColumn) sessionId!: string;
  @Column(idColumn) memberId!: string;
  @Column(text(10)) mark!: Mark;
  @Column(text(60)) note!: string;
  /** Member id of the teacher, monitor or organizer; null: the person themselves. */
  @Column({ ...idColumn, nullable: true }) byMemberId!: string | null;
  @Column(instantColumn) at!: Date;
}
