import type { ActivityKind, ActivityState } from '@wanqing/shared';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { idColumn, instantColumn, pathColumn, text } from '../../db/columns.js';

/** What a part of the tree puts on; it happens in sessions. */
@Entity('activities')
@Unique('uq_activities_poster', ['posterCode'])
@Index('ix_activities_path', ['unitPath'])
@Index('ix_activities_starts', ['firstStartsAt'])
@Index('ix_activities_ends', ['lastEndsAt'])
export class Activity {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_activities' }) id!: string;
  /** Whose activity it is: its organizers and desk attendants hold their role over this unit. */
  @Column(idColumn) unitId!: string;
  @Column(pathColumn) unitPath!: string;
  @Column(text(60)) title!: string;
  @Column(text(12)) kind!: ActivityKind;
  @Column(text(12)) state!: ActivityState;
  @Column(text(2000)) summary!: string;
  @Column(text(80)) place!: string;
  /** GCJ-02 degrees; both or neither. */
  @Column({ type: 'double', nullable: true }) latitude!: number | null;
  @Column({ type: 'double', nullable: true }) longitude!: number | null;
  @Column(text(100)) bring!: string;
  @Column(text(20)) contactName!: string;
  @Column(text(24)) contactPhone!: string;
  @Column({ type: 'int', nullable: true }) capacity!: number | null;
  @Column({ type: 'boolean' }) walkInsWelcome!: boolean;
  /** Its list is who has signed up; its invited units may. */
  @Column({ type: 'boolean', default: false }) bySignup!: boolean;
  @Column({ type: 'boolean' }) byPoster!: boolean;
  @Column({ type: 'boolean' }) byRotating!: boolean;
  /** What the QR of the printed poster says. */
  @Column(text(16)) posterCode!: string;
  /** Of its sessions, kept here so that lists are one index range; null without sessions. */
  @Column({ ...instantColumn, nullable: true }) firstStartsAt!: Date | null;
  @Column({ ...instantColumn, nullable: true }) lastEndsAt!: Date | null;
  @Column({ ...instantColumn, nullable: true }) publishedAt!: Date | null;
  @Column({ ...instantColumn, nullable: true }) cancelledAt!: Date | null;
  @Column({ ...text(100), nullable: true }) cancelReason!: string | null;
  @Column({ ...idColumn, nullable: true }) createdBy!: string | null;
  @Column(instantColumn) createdAt!: Date;
  @Column(instantColumn) updatedAt!: Date;
  @Column({ type: 'int' }) version!: number;
}
