import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, pathColumn, text } from '../../db/columns.js';

/** A span of weeks in which courses run. */
@Entity('terms')
@Index('ix_terms_path', ['unitPath', 'startsOn'])
export class Term {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_terms' }) id!: string;
  @Column(idColumn) unitId!: string;
  @Column(pathColumn) unitPath!: string;
  @Column(text(30)) name!: string;
  /** Shanghai days, both included. */
  @Column(text(10)) startsOn!: string;
  @Column(text(10)) endsOn!: string;
  @Column(instantColumn) createdAt!: Date;
  @Column({ type: 'int' }) version!: number;
}
