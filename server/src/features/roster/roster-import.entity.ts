import type { ImportColumn, ImportState, ImportView } from '@wanqing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, jsonColumn, pathColumn, text } from '../../db/columns.js';
import type { Correction } from './headings.rules.js';

/** One file of an office on its way into the roster. */
@Entity('roster_imports')
@Index('ix_roster_imports_path', ['unitPath', 'id'])
export class RosterImport {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_roster_imports' }) id!: string;
  /** The part of the tree it may touch. */
  @Column(pathColumn) unitPath!: string;
  /** Where people go whose row names no branch. */
  @Column({ ...idColumn, nullable: true }) defaultBranchId!: string | null;
  @Column(text(200)) fileName!: string;
  @Column(text(12)) state!: ImportState;
  @Column({ type: 'int' }) progress!: number;
  @Column({ ...text(300), nullable: true }) failure!: string | null;
  @Column(text(100)) sheet!: string;
  @Column({ type: 'int' }) headerRow!: number;
  @Column(jsonColumn) columns!: ImportColumn[];
  @Column(jsonColumn) counts!: ImportView['counts'];
  /** What the organizer corrected about the headings. */
  @Column(jsonColumn) correction!: Correction | null;
  /** How the roster stood when the preview was made; another stamp makes the preview stale. */
  @Column(text(60)) rosterStamp!: string;
  @Column({ ...idColumn, nullable: true }) createdBy!: string | null;
  @Column(text(40)) createdByName!: string;
  @Column(instantColumn) createdAt!: Date;
  /** Last sign of life of whoever reads it. */
  @Column(instantColumn) heartbeatAt!: Date;
  @Column({ ...instantColumn, nullable: true }) confirmedAt!: Date | null;
  @Column({ ...instantColumn, nullable: true }) undoneAt!: Date | null;
}
