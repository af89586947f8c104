import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, text } from '../../db/columns.js';

/**
 * The ledger behind `push_credits`; only ever inserted.
 * client: the phone said the person accepted · event: WeChat said so (0 where it confirms the other) ·
 * spent: a message was put on its way · returned: it was never sent · refused: WeChat knows of no credit (43101) ·
 * off: switched off in WeChat's settings.
 */
@Entity('push_grants')
@Index('ix_push_grants_account', ['accountId', 'templateId', 'at'])
export class PushGrant {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_push_grants' }) id!: string;
  @Column(idColumn) accountId!: string;
  @Column(text(64)) templateId!: string;
  @Column({ type: 'int' }) delta!: number;
  @Column(text(8)) reason!: 'client' | 'event' | 'spent' | 'returned' | 'refused' | 'off';
  @Column({ ...idColumn, nullable: true }) deliveryId!: string | null;
  /** When the person tapped, as far as it is known. */
  @Column(instantColumn) at!: Date;
}
