import type { CheckInMethod, CheckInOutcome } from '@wanqing/shared';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { idColumn, instantColumn, text } from '../../db/columns.js';

/** Every answer that was given at the door, green or not; only ever inserted. */
@Entity('checkin_attempts')
@Unique('uq_checkin_attempts_request', ['accountId', 'requestKey'])
@Index('ix_checkin_attempts_session', ['sessionId', 'outcome', 'at'])
@Index('ix_checkin_attempts_grant', ['accountId', 'outcome', 'at'])
export class CheckInAttempt {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_checkin_attempts' }) id!: string;
  @Column({ ...idColumn, nullable: true }) sessionId!: string | null;
  @Column({ ...idColumn, nullable: true }) activityId!: string | null;
  @Column({ ...idColumn, nullable: true }) memberId!: string | null;
  @Column(idColumn) accountId!: string;
  /** Minted by the client; a repeat gets the answer that stands here. */
  @Column(text(64)) requestKey!: string;
  @Column(text(20)) outcome!: CheckInOutcome;
  @Column({ ...text(10), nullable: true }) method!: CheckInMethod | null;
  @Column({ ...idColumn, nullable: true }) checkInId!: string | null;
  @Column({ ...idColumn, nullable: true }) claimId!: string | null;
  /** When the person stood there. */
  @Column(instantColumn) at!: Date;
  @Column(instantColumn) createdAt!: Date;
}
