import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { idColumn, instantColumn, text } from '../../db/columns.js';

/** A rescue code: shown by a phone, resolved by staff who say whose phone it is. */
@Entity('claims')
@Unique('uq_claims_link', ['linkCode'])
@Unique('uq_claims_digits', ['liveDigits'])
@Index('ix_claims_account', ['accountId'])
@Index('ix_claims_origin', ['origin', 'createdAt'])
export class Claim {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_claims' }) id!: string;
  @Column(idColumn) accountId!: string;
  @Column(text(4)) digits!: string;
  /** The digits while nobody else may get them; null once resolved or expired. */
  @Column({ ...text(4), nullable: true }) liveDigits!: string | null;
  @Column(text(16)) linkCode!: string;
  /** Of a browser: stands for the address it called from; null of a phone in WeChat. */
  @Column({ ...text(43), nullable: true }) origin!: string | null;
  @Column(instantColumn) createdAt!: Date;
  @Column(instantColumn) expiresAt!: Date;
  @Column({ ...instantColumn, nullable: true }) resolvedAt!: Date | null;
  @Column({ ...idColumn, nullable: true }) resolvedBy!: string | null;
  @Column({ ...idColumn, nullable: true }) memberId!: string | null;
}
