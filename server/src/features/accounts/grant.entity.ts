import type { Role } from '@wanqing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, pathColumn, text } from '../../db/columns.js';

/** A role for a part of the tree, with an end. */
@Entity('grants')
@Index('ix_grants_member', ['memberId'])
@Index('ix_grants_path', ['unitPath'])
export class Grant {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_grants' }) id!: string;
  @Column(idColumn) memberId!: string;
  @Column(text(12)) role!: Role;
  @Column(idColumn) unitId!: string;
  @Column(pathColumn) unitPath!: string;
  @Column(instantColumn) startsAt!: Date;
  /** Last Shanghai day, YYYY-MM-DD. */
  @Column(text(10)) endsOn!: string;
  /** The midnight that ends that day. */
  @Column(instantColumn) endsAt!: Date;
  @Column({ ...idColumn, nullable: true }) grantedBy!: string | null;
  @Column({ ...instantColumn, nullable: true }) revokedAt!: Date | null;
  @Column({ ...idColumn, nullable: true }) revokedBy!: string | null;
}
