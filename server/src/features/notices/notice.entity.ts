import type { Audience, NoticeContent, NoticeKind } from '@wanqing/shared';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { idColumn, instantColumn, jsonColumn, pathColumn, text } from '../../db/columns.js';

/** Whom a notice is for, with the parts of the tree its sender was limited to. */
export interface SentAudience extends Audience {
  readonly scopes: readonly string[];
}

/** Something that was sent. Its recipients are written down once, by the job `notices.spread`. */
@Entity('notices')
@Unique('uq_notices_key', ['key'])
@Index('ix_notices_path', ['unitPath', 'id'])
@Index('ix_notices_activity', ['activityId', 'id'])
@Index('ix_notices_spreading', ['spreadAt'])
@Index('ix_notices_late', ['lateUntil'])
export class Notice {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_notices' }) id!: string;
  @Column(text(12)) kind!: NoticeKind;
  /** In whose name it was sent; organizers of this unit follow it. */
  @Column(idColumn) unitId!: string;
  @Column(pathColumn) unitPath!: string;
  @Column({ ...idColumn, nullable: true }) activityId!: string | null;
  /** What must be said once only has a key: `reminder:<session>:day`. */
  @Column({ ...text(80), nullable: true }) key!: string | null;
  /** A later notice of the same thread takes the place of the earlier in inboxes: `session:<id>`. */
  @Column({ ...text(60), nullable: true }) thread!: string | null;
  @Column({ ...idColumn, nullable: true }) replacedBy!: string | null;
  @Column(jsonColumn) content!: NoticeContent;
  @Column(jsonColumn) audience!: SentAudience;
  @Column(text(300)) audienceWords!: string;
  /** Until when those who come to fit get it too; null: fixed at sending. */
  @Column({ ...instantColumn, nullable: true }) lateUntil!: Date | null;
  /** From when there is nothing left to answer or to remind of; null: never. */
  @Column({ ...instantColumn, nullable: true }) overAt!: Date | null;
  @Column(instantColumn) sentAt!: Date;
  /** Member id; null: the product itself. */
  @Column({ ...idColumn, nullable: true }) sentBy!: string | null;
  /** When all recipients were written down; null: under way. */
  @Column({ ...instantColumn, nullable: true }) spreadAt!: Date | null;
  @Column({ ...instantColumn, nullable: true }) remindedAt!: Date | null;
  @Column({ ...instantColumn, nullable: true }) recalledAt!: Date | null;
  @Column({ ...text(60), nullable: true }) recallReason!: string | null;
  @Column(jsonColumn) corrections!: { at: string; what: string[] }[];
  /** When it was last corrected. */
  @Column({ ...instantColumn, nullable: true }) correctedAt!: Date | null;
  /** Rises with every correction; who has read an earlier one has not read it. */
  @Column({ type: 'int' }) version!: number;
}
