import type { Answer, CallOutcome, Standing } from '@wanqing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, pathColumn, text } from '../../db/columns.js';

/** One person a notice went to, and how far it came with them. */
@Entity('notice_recipients')
@Index('ix_notice_recipients_inbox', ['memberId', 'noticeId'])
@Index('ix_notice_recipients_board', ['noticeId', 'standing', 'callTurn', 'unitPath', 'name', 'memberId'])
@Index('ix_notice_recipients_answer', ['noticeId', 'answer', 'unitPath', 'name', 'memberId'])
@Index('ix_notice_recipients_caller', ['callerId', 'noticeId'])
export class NoticeRecipient {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_notice_recipients' }) noticeId!: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_notice_recipients' }) memberId!: string;
  /** Where the person belonged, and their name, at sending: the order of lists. */
  @Column(pathColumn) unitPath!: string;
  @Column(text(40)) name!: string;
  @Column(text(6)) standing!: Standing;
  @Column(text(8)) push!: 'none' | 'waiting' | 'sent' | 'refused' | 'unknown';
  /** First reading. */
  @Column({ ...instantColumn, nullable: true }) readAt!: Date | null;
  /** Version of the notice they have read; 0: none. */
  @Column({ type: 'int' }) readVersion!: number;
  @Column({ ...instantColumn, nullable: true }) relativeReadAt!: Date | null;
  @Column({ ...text(4), nullable: true }) answer!: Answer | null;
  @Column({ ...instantColumn, nullable: true }) answeredAt!: Date | null;
  @Column({ ...text(8), nullable: true }) answeredBy!: 'self' | 'caller' | 'relative' | null;
  /** Order of calling: 0 not called yet · 1 nobody answered · 8 wrong number · 9 no number at all. */
  @Column({ type: 'int' }) callTurn!: number;
  /** Who has been asked to ring them up: member id. */
  @Column({ ...idColumn, nullable: true }) callerId!: string | null;
  /** Of the last call that stands. */
  @Column({ ...text(12), nullable: true }) callOutcome!: CallOutcome | null;
  @Column({ ...instantColumn, nullable: true }) calledAt!: Date | null;
  @Column({ type: 'int' }) callTries!: number;
}
