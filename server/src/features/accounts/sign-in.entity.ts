import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { idColumn, instantColumn, text } from '../../db/columns.js';

/** One signed-in device: an opaque token, stored as its hash, 90 days after its last use. */
@Entity('sign_ins')
@Unique('uq_sign_ins_token', ['tokenHash'])
@Index('ix_sign_ins_account', ['accountId'])
export class SignIn {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_sign_ins' }) id!: string;
  @Column(idColumn) accountId!: string;
  @Column(text(43)) tokenHash!: string;
  @Column(instantColumn) createdAt!: Date;
  @Column(instantColumn) lastUsedAt!: Date;
  @Column(instantColumn) expiresAt!: Date;
  @Column({ ...instantColumn, nullable: true }) revokedAt!: Date | null;
}
