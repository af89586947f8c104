import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { idColumn } from '../../db/columns.js';

/** Who stands in a draw, alone or as one of a pair: nobody twice. */
@Entity('draw_applicants')
@Unique('uq_draw_applicants_once', ['drawId', 'memberId'])
@Index('ix_draw_applicants_application', ['applicationId'])
@Index('ix_draw_applicants_member', ['memberId'])
export class DrawApplicant {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_draw_applicants' }) id!: string;
  @Column(idColumn) drawId!: string;
  @Column(idColumn) memberId!: string;
  @Column(idColumn) applicationId!: string;
}
