import type { SignupGates, SignupWay } from '@wanqing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, jsonColumn, text } from '../../../db/columns.js';

/**
 * How the seats of an activity are given out, and how many are taken: whoever gives or takes a seat holds this row,
 * so that the counts and the queue change one transaction after another.
 */
@Entity('signup_plans')
@Index('ix_signup_plans_term', ['termId'])
@Index('ix_signup_plans_series', ['seriesId'])
@Index('ix_signup_plans_draw', ['drawId'])
@Index('ix_signup_plans_closes', ['closedAt', 'closesAt'])
export class SignupPlan {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_signup_plans' }) activityId!: string;
  @Column(text(12)) way!: SignupWay;
  /** Courses that count together (at most N of them), and courses that are the same one again. */
  @Column({ ...idColumn, nullable: true }) termId!: string | null;
  @Column({ ...idColumn, nullable: true }) seriesId!: string | null;
  @Column({ ...idColumn, nullable: true }) drawId!: string | null;
  @Column(instantColumn) opensAt!: Date;
  @Column({ ...instantColumn, nullable: true }) newAt!: Date | null;
  @Column({ ...instantColumn, nullable: true }) everyoneAt!: Date | null;
  @Column(instantColumn) closesAt!: Date;
  @Column({ ...instantColumn, nullable: true }) leaveUntil!: Date | null;
  @Column({ type: 'int' }) capacity!: number;
  @Column({ type: 'int', nullable: true }) minimum!: number | null;
  @Column({ type: 'int' }) deskQuota!: number;
  @Column({ ...instantColumn, nullable: true }) deskQuotaUntil!: Date | null;
  @Column({ type: 'int' }) answerHours!: number;
  @Column({ type: 'int', nullable: true }) waitingMost!: number | null;
  @Column({ type: 'boolean' }) companions!: boolean;
  @Column({ type: 'boolean' }) standby!: boolean;
  /** Misses without a word after which one signs up in the last stage; null: no such price. */
  @Column({ type: 'int', nullable: true }) missedMost!: number | null;
  @Column(jsonColumn) gates!: SignupGates;
  /** Seats of requested, offered and confirmed. */
  @Column({ type: 'int' }) taken!: number;
  /** Of those, seats of the counter's quota. */
  @Column({ type: 'int' }) quotaTaken!: number;
  /** Seats asked for by the wait-list. */
  @Column({ type: 'int' }) waiting!: number;
  /** The last number in order of arrival that was given out. */
  @Column({ type: 'int' }) lastTicket!: number;
  /** When the counter's quota went to everybody. */
  @Column({ ...instantColumn, nullable: true }) quotaReleasedAt!: Date | null;
  /** When those left on the wait-list were told that there is no seat. */
  @Column({ ...instantColumn, nullable: true }) closedAt!: Date | null;
  @Column(instantColumn) createdAt!: Date;
  @Column(instantColumn) updatedAt!: Date;
  /** Rises when the organizer changes the plan, not when seats are taken. */
  @Column({ type: 'int' }) version!: number;
}
