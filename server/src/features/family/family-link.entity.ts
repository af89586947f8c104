import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { idColumn, instantColumn, text } from '../../db/columns.js';

/**
 * A relative who gets copies of an elder's notices, and the consent it rests on. Rows are never removed: an ended
 * one keeps everything but its place and its phone's.
 */
@Entity('family_links')
@Unique('uq_family_links_place', ['elderId', 'place'])
@Unique('uq_family_links_phone', ['elderId', 'liveAccountId'])
@Index('ix_family_links_account', ['liveAccountId'])
export class FamilyLink {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_family_links' }) id!: string;
  @Column(idColumn) elderId!: string;
  /** 1 to 3 while it stands, so that nobody has a fourth; null once ended. */
  @Column({ type: 'int', nullable: true }) place!: number | null;
  /** The relative's phone or browser. */
  @Column(idColumn) accountId!: string;
  /** The same while it stands; null once ended. */
  @Column({ ...idColumn, nullable: true }) liveAccountId!: string | null;
  @Column(idColumn) inviteId!: string;
  @Column(text(20)) name!: string;
  @Column(text(10)) relation!: string;
  @Column({ ...text(120), nullable: true }) phoneSealed!: string | null;
  @Column({ ...text(4), nullable: true }) phoneLast4!: string | null;
  /** Version of the text both agreed to. */
  @Column(text(20)) consentVersion!: string;
  /** When the elder agreed. */
  @Column(instantColumn) consentAt!: Date;
  /** Member id of the attendant beside whom the elder agreed; null: on the elder's own phone. */
  @Column({ ...idColumn, nullable: true }) consentWitness!: string | null;
  /** The relative may sign the elder up and off. */
  @Column({ type: 'boolean', default: false }) maySignUp!: boolean;
  @Column(instantColumn) createdAt!: Date;
  @Column({ ...instantColumn, nullable: true }) endedAt!: Date | null;
  /** Account id. */
  @Column({ ...idColumn, nullable: true }) endedBy!: string | null;
}
