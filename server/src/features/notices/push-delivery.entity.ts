import type { PushKind } from '@wanqing/shared';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { idColumn, instantColumn, text } from '../../db/columns.js';

/** One WeChat message to one phone. `waiting` until WeChat has said something; `unknown` where it never did. */
@Entity('push_deliveries')
@Unique('uq_push_deliveries_once', ['noticeId', 'round', 'accountId', 'memberId'])
@Index('ix_push_deliveries_msgid', ['msgid'])
@Index('ix_push_deliveries_state', ['noticeId', 'state'])
export class PushDelivery {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_push_deliveries' }) id!: string;
  @Column(idColumn) noticeId!: string;
  /** Whose notice it is. */
  @Column(idColumn) memberId!: string;
  /** Whose phone it goes to: their own, or a relative's (`copy`). */
  @Column(idColumn) accountId!: string;
  @Column({ type: 'boolean' }) copy!: boolean;
  /** first · remind · v2, v3 … after a correction */
  @Column(text(8)) round!: string;
  @Column(text(10)) kind!: PushKind;
  @Column(text(64)) templateId!: string;
  @Column(text(8)) state!: 'waiting' | 'sent' | 'refused' | 'unknown' | 'dropped';
  @Column({ type: 'int', nullable: true }) errcode!: number | null;
  /** 64-bit number as text. */
  @Column({ ...text(24), nullable: true }) msgid!: string | null;
  @Column(instantColumn) createdAt!: Date;
  @Column({ ...instantColumn, nullable: true }) settledAt!: Date | null;
}
