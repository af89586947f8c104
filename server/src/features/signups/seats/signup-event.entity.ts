import type { SignupVia } from '@wanqing/shared';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { idColumn, instantColumn, text } from '../../../db/columns.js';

export type SignupHappening =
  | 'requested'
  | 'confirmed'
  | 'waiting'
  | 'offered'
  | 'accepted'
  | 'declined'
  | 'lapsed'
  | 'left'
  | 'approved'
  | 'refused'
  | 'removed'
  | 'closed'
  | 'standby';

/** What happened to a sign-up, and who did it; only ever inserted. */
@Entity('signup_events')
@Unique('uq_signup_events_request', ['accountId', 'requestKey'])
@Index('ix_signup_events_signup', ['signupId', 'id'])
export class SignupEvent {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_signup_events' }) id!: string;
  @Column(idColumn) signupId!: string;
  @Column(idColumn) activityId!: string;
  @Column(idColumn) memberId!: string;
  @Column(text(10)) what!: SignupHappening;
  @Column(text(10)) via!: SignupVia;
  /** Null where the product itself did it. */
  @Column({ ...idColumn, nullable: true }) accountId!: string | null;
  @Column({ ...text(40), nullable: true }) byName!: string | null;
  @Column({ ...text(100), nullable: true }) reason!: string | null;
  /** Of the request that did it, on the row of the person it names; a repeat finds it and changes nothing. */
  @Column({ ...text(64), nullable: true }) requestKey!: string | null;
  @Column(instantColumn) at!: Date;
}
