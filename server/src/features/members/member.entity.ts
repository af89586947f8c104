import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { idColumn, instantColumn, pathColumn, text } from '../../db/columns.js';

/** A person on the roster. Numbers are sealed (AES-256-GCM); an HMAC finds them, the last four digits stand apart. */
@Entity('members')
@Unique('uq_members_card', ['cardCode'])
@Index('ix_members_list', ['unitPath', 'name', 'id', 'archivedAt'])
@Index('ix_members_name', ['name', 'unitPath', 'id', 'archivedAt'])
@Index('ix_members_phone', ['phoneIndex'])
@Index('ix_members_archived', ['archivedAt'])
@Index('ix_members_last4', ['phoneLast4'])
@Index('ix_members_landline4', ['landlineLast4'])
export class Member {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_members' }) id!: string;
  @Column(idColumn) unitId!: string;
  /** Path of the unit, kept here so that a subtree of members is one index range. */
  @Column(pathColumn) unitPath!: string;
  @Column(text(8)) kind!: 'member' | 'staff';
  @Column(text(40)) name!: string;
  @Column({ ...text(6), nullable: true }) gender!: 'female' | 'male' | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  @Column({ ...text(10), nullable: true }) birth!: string | null;
  @Column({ ...text(120), nullable: true }) phoneSealed!: string | null;
  @Column({ ...text(43), nullable: true }) phoneIndex!: string | null;
  @Column({ ...text(4), nullable: true }) phoneLast4!: string | null;
  @Column(text(60)) phoneNote!: string;
  @Column({ ...text(120), nullable: true }) landlineSealed!: string | null;
  @Column({ ...text(4), nullable: true }) landlineLast4!: string | null;
  @Column(text(500)) note!: string;
  /** What the QR of the member's card says; a new card voids the old. */
  @Column(text(16)) cardCode!: string;
  /** Since when a phone of theirs is recognised. */
  @Column({ ...instantColumn, nullable: true }) recognisedAt!: Date | null;
  @Column({ ...instantColumn, nullable: true }) archivedAt!: Date | null;
  @Column(instantColumn) createdAt!: Date;
  @Column(instantColumn) updatedAt!: Date;
  @Column({ type: 'int' }) version!: number;
}
