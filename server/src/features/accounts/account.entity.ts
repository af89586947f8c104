import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { idColumn, instantColumn, text } from '../../db/columns.js';

/** A phone's WeChat identity, or one browser; a member may have several. */
@Entity('accounts')
@Unique('uq_accounts_openid', ['openid'])
@Index('ix_accounts_member', ['memberId'])
export class Account {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_accounts' }) id!: string;
  @Column(text(8)) kind!: 'wechat' | 'browser';
  @Column({ ...text(64), nullable: true }) openid!: string | null;
  @Column({ ...text(64), nullable: true }) unionid!: string | null;
  @Column({ ...idColumn, nullable: true }) memberId!: string | null;
  @Column({ ...instantColumn, nullable: true }) recognisedAt!: Date | null;
  /** claim · phone · card · self */
  @Column({ ...text(8), nullable: true }) recognisedBy!: string | null;
  @Column(text(8)) mode!: 'elder' | 'standard';
  @Column({ type: 'int' }) step!: 1 | 2 | 3;
  @Column(instantColumn) createdAt!: Date;
}
