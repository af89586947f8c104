import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { idColumn, instantColumn, text } from '../../db/columns.js';

/** An elder's yes to one more relative: the code that relative scans, once. */
@Entity('family_invites')
@Unique('uq_family_invites_code', ['code'])
@Unique('uq_family_invites_open', ['openFor'])
export class FamilyInvite {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_family_invites' }) id!: string;
  @Column(idColumn) elderId!: string;
  /** The same while the code may be used, so that an elder has one at a time; null once used or replaced. */
  @Column({ ...idColumn, nullable: true }) openFor!: string | null;
  @Column(text(16)) code!: string;
  @Column(text(20)) consentVersion!: string;
  /** Member id of the attendant beside whom the elder agreed; null: on the elder's own phone. */
  @Column({ ...idColumn, nullable: true }) witness!: string | null;
  @Column(instantColumn) createdAt!: Date;
  @Column(instantColumn) expiresAt!: Date;
  @Column({ ...instantColumn, nullable: true }) usedAt!: Date | null;
  /** Account id of the relative. */
  @Column({ ...idColumn, nullable: true }) usedBy!: string | null;
}
