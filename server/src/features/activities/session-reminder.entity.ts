import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, text } from '../../db/columns.js';
import type { Reminder } from './reminders.rules.js';

/** A reminder of a session that has gone out, or that a notice of change made needless: none goes out twice. */
@Entity('session_reminders')
export class SessionReminder {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_session_reminders' }) sessionId!: string;
  @PrimaryColumn({ ...text(5), primaryKeyConstraintName: 'pk_session_reminders' }) which!: Reminder;
  /** The start it spoke of: another start is another reminder. */
  @PrimaryColumn({ ...instantColumn, primaryKeyConstraintName: 'pk_session_reminders' }) startsAt!: Date;
  @Column(instantColumn) at!: Date;
}
