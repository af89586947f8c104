import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, jsonColumn, pathColumn, text } from '../../db/columns.js';
import type { Tally } from './tally.rules.js';

/** An activity in a draw as it was drawn: its number on the list, and its seats. */
export interface DrawnSeats {
  readonly number: number;
  readonly activityId: string;
  readonly seats: number;
}

/** Seats of several activities, given out by lot among all who applied in time. */
@Entity('draws')
@Index('ix_draws_path', ['unitPath'])
export class Draw {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_draws' }) id!: string;
  @Column(idColumn) unitId!: string;
  @Column(pathColumn) unitPath!: string;
  @Column(text(40)) name!: string;
  @Column(instantColumn) opensAt!: Date;
  @Column(instantColumn) closesAt!: Date;
  /** 32 random bytes, encrypted until published. */
  @Column(text(200)) seedSealed!: string;
  /** SHA-256 of the seed, hexadecimal; shown from the first day. */
  @Column(text(64)) seedHash!: string;
  /** Number of the last application. */
  @Column({ type: 'int' }) lastNumber!: number;
  /** What was applied for so far; changes with every application, under the lock of this row. */
  @Column(jsonColumn) tally!: Tally;
  /** What was drawn for, and SHA-256 of the list; null until drawn. */
  @Column({ ...jsonColumn, nullable: true }) drawn!: DrawnSeats[] | null;
  @Column({ ...text(64), nullable: true }) listHash!: string | null;
  @Column({ ...instantColumn, nullable: true }) drawnAt!: Date | null;
  @Column({ ...idColumn, nullable: true }) drawnBy!: string | null;
  @Column({ ...instantColumn, nullable: true }) publishedAt!: Date | null;
  @Column(instantColumn) createdAt!: Date;
  @Column({ type: 'int' }) version!: number;
}
