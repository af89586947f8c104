import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { idColumn, pathColumn } from '../../db/columns.js';

/** A part of the tree whose members are on the list of an activity. */
@Entity('activity_invitations')
@Unique('uq_activity_invitations', ['activityId', 'unitId'])
@Index('ix_activity_invitations_path', ['unitPath'])
export class ActivityInvitation {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_activity_invitations' }) id!: string;
  @Column(idColumn) activityId!: string;
  @Column(idColumn) unitId!: string;
  @Column(pathColumn) unitPath!: string;
}
