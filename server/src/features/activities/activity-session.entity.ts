import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { idColumn, instantColumn, text } from '../../db/columns.js';

/** One meeting of an activity; check-in is open from `opensAt` to `endsAt`. */
@Entity('activity_sessions')
@Unique('uq_activity_sessions_code', ['shortCode'])
@Index('ix_activity_sessions_activity', ['activityId', 'startsAt'])
@Index('ix_activity_sessions_ends', ['endsAt'])
export class ActivitySession {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_activity_sessions' }) id!: string;
  @Column(idColumn) activityId!: string;
  @Column(instantColumn) startsAt!: Date;
  @Column(instantColumn) endsAt!: Date;
  @Column(instantColumn) opensAt!: Date;
  /** Where it takes place this time; empty: where the activity does. */
  @Column({ ...text(80), default: '' }) place!: string;
  /** It does not take place; null: it does. */
  @Column({ ...instantColumn, nullable: true }) cancelledAt!: Date | null;
  @Column({ ...text(100), nullable: true }) cancelReason!: string | null;
  /** Names the session in rotating codes; short, since they are read off a screen from afar. */
  @Column(text(8)) shortCode!: string;
}
