import type { SignupState, SignupVia } from '@wanqing/shared';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { idColumn, instantColumn, text } from '../../../db/columns.js';

/** A person's place in an activity; one row a person, whatever they do. What happened stands in `signup_events`. */
@Entity('signups')
@Unique('uq_signups_person', ['activityId', 'memberId'])
@Index('ix_signups_queue', ['activityId', 'state', 'ticket', 'id'])
@Index('ix_signups_member', ['memberId', 'state'])
@Index('ix_signups_party', ['partyId'])
@Index('ix_signups_answer', ['state', 'answerBy'])
export class Signup {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_signups' }) id!: string;
  @Column(idColumn) activityId!: string;
  @Column(idColumn) memberId!: string;
  /** The same for both of a pair, and nobody else's. */
  @Column(idColumn) partyId!: string;
  /** Number in order of arrival within the activity; both of a pair have the same. */
  @Column({ type: 'int' }) ticket!: number;
  @Column(text(10)) state!: SignupState;
  /** Holds a seat of the counter's quota. */
  @Column({ type: 'boolean' }) fromQuota!: boolean;
  @Column(text(10)) via!: SignupVia;
  /** Account that did it, and whose it was in words where it was somebody else: 女儿 李芳. */
  @Column({ ...idColumn, nullable: true }) byAccountId!: string | null;
  @Column({ ...text(40), nullable: true }) byName!: string | null;
  @Column(instantColumn) joinedAt!: Date;
  @Column(instantColumn) stateAt!: Date;
  @Column({ ...instantColumn, nullable: true }) answerBy!: Date | null;
  @Column({ ...text(100), nullable: true }) reason!: string | null;
  /** When the course was completed: came often enough. */
  @Column({ ...instantColumn, nullable: true }) completedAt!: Date | null;
  /** Classes missed without a word. */
  @Column({ type: 'int' }) missed!: number;
}
