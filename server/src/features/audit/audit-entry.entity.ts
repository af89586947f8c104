import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, jsonColumn, pathColumn, text } from '../../db/columns.js';

/** Who looked at or changed what; only ever inserted. */
@Entity('audit_entries')
@Index('ix_audit_entries_subject', ['subjectId', 'at'])
@Index('ix_audit_entries_at', ['at'])
export class AuditEntry {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_audit_entries' }) id!: string;
  @Column(instantColumn) at!: Date;
  @Column({ ...idColumn, nullable: true }) accountId!: string | null;
  @Column({ ...idColumn, nullable: true }) memberId!: string | null;
  /** `feature.verb`, as in `members.look`. */
  @Column(text(40)) action!: string;
  @Column({ ...idColumn, nullable: true }) subjectId!: string | null;
  @Column({ ...pathColumn, nullable: true }) unitPath!: string | null;
  @Column(jsonColumn) detail!: Record<string, unknown>;
}
