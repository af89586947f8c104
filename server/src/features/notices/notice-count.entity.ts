import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, jsonColumn } from '../../db/columns.js';
import type { Tally } from './board-tally.service.js';

/** What a large notice counted when somebody last looked; nothing but a saving of time. */
@Entity('notice_counts')
export class NoticeCount {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_notice_counts' }) noticeId!: string;
  @Column(jsonColumn) counts!: Tally;
  /** When the counting began. */
  @Column(instantColumn) countedAt!: Date;
}
