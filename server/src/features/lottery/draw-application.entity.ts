import type { SignupVia } from '@wanqing/shared';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { idColumn, instantColumn, jsonColumn, text } from '../../db/columns.js';

/** A person or a pair in a draw, with what they chose in order of preference, and what they got. */
@Entity('draw_applications')
@Unique('uq_draw_applications_number', ['drawId', 'number'])
export class DrawApplication {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_draw_applications' }) id!: string;
  @Column(idColumn) drawId!: string;
  /** On the published list, where there are no names. */
  @Column({ type: 'int' }) number!: number;
  @Column(idColumn) memberId!: string;
  @Column({ ...idColumn, nullable: true }) companionId!: string | null;
  /** Activity ids, one to three. */
  @Column(jsonColumn) choices!: string[];
  @Column(text(10)) via!: SignupVia;
  @Column({ ...idColumn, nullable: true }) byAccountId!: string | null;
  @Column({ ...text(40), nullable: true }) byName!: string | null;
  @Column(instantColumn) appliedAt!: Date;
  @Column({ ...text(64), nullable: true }) requestKey!: string | null;
  /** Its best lot, hexadecimal, and the turn that gave it; null until drawn. */
  @Column({ ...text(64), nullable: true }) lot!: string | null;
  @Column({ type: 'int', nullable: true }) turn!: number | null;
  @Column({ ...idColumn, nullable: true }) gotActivityId!: string | null;
}
