import type { RowAction } from '@wanqing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, text } from '../../db/columns.js';

/** One row of a preview. What it holds of people is sealed, as on the roster itself. */
@Entity('roster_import_rows')
@Index('ix_roster_import_rows_action', ['importId', 'action', 'row'])
export class RosterImportRow {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_roster_import_rows' }) importId!: string;
  /** Row number in the sheet, counted from 1. */
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'pk_roster_import_rows' }) row!: number;
  @Column(text(12)) action!: RowAction;
  @Column({ ...text(8), nullable: true }) decision!: 'skip' | 'accept' | 'branch' | null;
  @Column({ ...idColumn, nullable: true }) decidedBranchId!: string | null;
  /** Sealed JSON of a `PlannedRow`. */
  @Column({ type: 'text' }) sealed!: string;
  /** The person this row created or changed, once confirmed. */
  @Column({ ...idColumn, nullable: true }) memberId!: string | null;
  /** Version of that person right after. */
  @Column({ type: 'int', nullable: true }) memberVersion!: number | null;
  /** Sealed JSON of what the fields held before, for undo. */
  @Column({ type: 'text', nullable: true }) sealedBefore!: string | null;
}
