import type { CheckInMethod } from '@wanqing/shared';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { idColumn, instantColumn, text } from '../../db/columns.js';

/** A member came to a session. Undone ones stay, with `activeMemberId` nulled so that the key lets the person in again. */
@Entity('checkins')
@Unique('uq_checkins_once', ['sessionId', 'activeMemberId'])
@Index('ix_checkins_session', ['sessionId', 'at', 'id'])
@Index('ix_checkins_member', ['memberId', 'sessionId'])
export class CheckIn {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_checkins' }) id!: string;
  @Column(idColumn) sessionId!: string;
  @Column(idColumn) memberId!: string;
  /** The member while the check-in stands, null once undone. */
  @Column({ ...idColumn, nullable: true }) activeMemberId!: string | null;
  /** The phone that scanned, or the staff's own. */
  @Column({ ...idColumn, nullable: true }) accountId!: string | null;
  @Column(text(10)) method!: CheckInMethod;
  /** Member id of the attendant who helped. */
  @Column({ ...idColumn, nullable: true }) attendantId!: string | null;
  /** Whether the person was on the list then. */
  @Column({ type: 'boolean' }) invited!: boolean;
  /** The attendant saw a refusal and checked in all the same. */
  @Column({ type: 'boolean' }) anyway!: boolean;
  /** When the person came. */
  @Column(instantColumn) at!: Date;
  @Column(instantColumn) createdAt!: Date;
  @Column({ ...instantColumn, nullable: true }) undoneAt!: Date | null;
  @Column({ ...idColumn, nullable: true }) undoneBy!: string | null;
  @Column({ ...text(60), nullable: true }) undoReason!: string | null;
}
