import type { Answer, CallOutcome } from '@wanqing/shared';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { idColumn, instantColumn, jsonColumn, text } from '../../db/columns.js';

/** A call that was made. Only ever inserted; one taken back stays, with `undoneAt`. */
@Entity('notice_calls')
@Unique('uq_notice_calls_key', ['accountId', 'requestKey'])
@Index('ix_notice_calls_person', ['noticeId', 'memberId', 'at'])
export class NoticeCall {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_notice_calls' }) id!: string;
  @Column(idColumn) noticeId!: string;
  @Column(idColumn) memberId!: string;
  /** Who recorded it. */
  @Column(idColumn) accountId!: string;
  @Column(idColumn) calledBy!: string;
  @Column(text(64)) requestKey!: string;
  @Column(text(12)) outcome!: CallOutcome;
  @Column({ ...text(4), nullable: true }) answer!: Answer | null;
  @Column(text(100)) note!: string;
  @Column(instantColumn) at!: Date;
  /** What stood on the recipient before, to go back to. */
  @Column(jsonColumn) before!: object;
  @Column({ ...instantColumn, nullable: true }) undoneAt!: Date | null;
}
