import type { AnnouncementState, Audience, NoticeContent } from '@wanqing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, jsonColumn, pathColumn, text } from '../../db/columns.js';

/**
 * What an organizer writes. draft → in_review | scheduled | sent; in_review → scheduled | sent | draft;
 * scheduled → sent | draft. What became of it once sent, the notice knows.
 */
@Entity('announcements')
@Index('ix_announcements_path', ['state', 'unitPath', 'id'])
export class Announcement {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_announcements' }) id!: string;
  /** In whose name it goes out; organizers of this unit write it together. */
  @Column(idColumn) unitId!: string;
  @Column(pathColumn) unitPath!: string;
  @Column(text(10)) state!: AnnouncementState;
  @Column(jsonColumn) content!: NoticeContent;
  @Column(jsonColumn) audience!: Audience;
  @Column({ type: 'boolean' }) lateJoiners!: boolean;
  /** When it is to go out; null: as soon as it may. */
  @Column({ ...instantColumn, nullable: true }) scheduledAt!: Date | null;
  @Column({ ...idColumn, nullable: true }) noticeId!: string | null;
  /** Why it waits for somebody, or came back. */
  @Column({ ...text(200), nullable: true }) reviewNote!: string | null;
  /** SHA-256 of the text that `verdict` is about. */
  @Column({ ...text(43), nullable: true }) checkedHash!: string | null;
  /** WeChat's opinion of that text, or a person's: pass. */
  @Column({ ...text(6), nullable: true }) verdict!: 'pass' | 'risky' | 'review' | null;
  /** How many people its sender was shown. */
  @Column({ type: 'int', nullable: true }) recipients!: number | null;
  /** Member id of its author. */
  @Column(idColumn) createdBy!: string;
  /** Who tapped send: the notice goes out within this person's scope. */
  @Column({ ...idColumn, nullable: true }) sentBy!: string | null;
  @Column(instantColumn) createdAt!: Date;
  @Column(instantColumn) updatedAt!: Date;
  /** Rises with every save and every change of state. */
  @Column({ type: 'int' }) version!: number;
}
