import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, pathColumn } from '../../db/columns.js';

/**
 * How many members a branch has, staff and archived not counted. Kept beside the roster, in the same
 * transactions: counting a million rows takes a quarter of a second.
 */
@Entity('member_counts')
@Index('ix_member_counts_path', ['unitPath'])
export class MemberCount {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_member_counts' }) unitId!: string;
  @Column(pathColumn) unitPath!: string;
  @Column({ type: 'int' }) members!: number;
}
