import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { idColumn, instantColumn, jsonColumn, pathColumn, text } from '../db/columns.js';

/**
 * waiting → claimed (by one worker, under a lease) → started (counted as an attempt) → gone; or waiting again.
 * dead: its attempts are used up. stuck: it was started, nobody knows how it ended, and not even that can be
 * recorded; it is never delivered again.
 */
export type JobState = 'waiting' | 'claimed' | 'started' | 'dead' | 'stuck';

/** A job that has not been done yet; what is done is deleted. */
@Entity('jobs')
@Unique('uq_jobs_key', ['jobKey'])
@Index('ix_jobs_due', ['state', 'kind', 'runAt'])
export class JobRow {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_jobs' }) id!: string;
  @Column(text(40)) kind!: string;
  /** Taken while the job is neither done nor dead. */
  @Column({ ...text(120), nullable: true }) jobKey!: string | null;
  /** The key it had, for a dead job that is tried again. */
  @Column({ ...text(120), nullable: true }) formerKey!: string | null;
  @Column(jsonColumn) payload!: object;
  /** By the app's clock. */
  @Column(instantColumn) runAt!: Date;
  @Column(text(8)) state!: JobState;
  /** The claim that holds it: another one each time. */
  @Column({ ...idColumn, nullable: true }) owner!: string | null;
  /** Milliseconds by the database's clock. */
  @Column({ ...instantColumn, nullable: true }) leaseUntil!: Date | null;
  /** One more with each claim: who holds an older number holds nothing. */
  @Column({ type: 'int' }) fence!: number;
  @Column({ type: 'int' }) attempts!: number;
  /** Name and code of an error, never its message. */
  @Column({ ...text(500), nullable: true }) lastError!: string | null;
  @Column({ ...pathColumn, nullable: true }) unitPath!: string | null;
  @Column(instantColumn) createdAt!: Date;
  @Column({ ...instantColumn, nullable: true }) failedAt!: Date | null;
}
