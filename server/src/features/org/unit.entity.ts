import type { UnitKind } from '@wanqing/shared';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { idColumn, instantColumn, pathColumn, text } from '../../db/columns.js';

/** A place in the organisation tree: district, committee or branch. */
@Entity('units')
@Unique('uq_units_path', ['path'])
@Unique('uq_units_name', ['parentId', 'name'])
@Index('ix_units_parent', ['parentId'])
export class Unit {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_units' }) id!: string;
  @Column({ ...idColumn, nullable: true }) parentId!: string | null;
  @Column(text(12)) kind!: UnitKind;
  @Column(text(60)) name!: string;
  /** Keys from the root to this unit, `/k3f9qa/0d8e2m/`: a prefix is a subtree. */
  @Column(pathColumn) path!: string;
  @Column(instantColumn) createdAt!: Date;
}
