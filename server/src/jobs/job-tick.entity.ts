import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn, text } from '../db/columns.js';

/** The latest slot of a recurring piece of work that somebody took. */
@Entity('job_ticks')
export class JobTick {
  @PrimaryColumn({ ...text(40), primaryKeyConstraintName: 'pk_job_ticks' }) name!: string;
  /** Its start, by the app's clock. */
  @Column(instantColumn) slot!: Date;
}
