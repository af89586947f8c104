import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantColumn, text } from '../../db/columns.js';

/** An event that WeChat pushed and we have acted upon; says of whom and of what only as a hash. */
@Entity('wechat_events')
@Index('ix_wechat_events_received', ['receivedAt'])
export class WechatEvent {
  @PrimaryColumn({ ...text(43), primaryKeyConstraintName: 'pk_wechat_events' }) eventKey!: string;
  @Column(instantColumn) receivedAt!: Date;
}
