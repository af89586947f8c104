import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn, text } from '../db/columns.js';

/** Nobody claims jobs of this kind before that moment. */
@Entity('job_pauses')
export class JobPause {
  @PrimaryColumn({ ...text(40), primaryKeyConstraintName: 'pk_job_pauses' }) kind!: string;
  /** By the app's clock. */
  @Column(instantColumn) pausedUntil!: Date;
  @Column(text(200)) why!: string;
}
