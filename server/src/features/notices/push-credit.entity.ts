import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, text } from '../../db/columns.js';

/** How many messages of a template a phone has still accepted: the sum of its grants, kept in the same transaction. */
@Entity('push_credits')
export class PushCredit {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_push_credits' }) accountId!: string;
  @PrimaryColumn({ ...text(64), primaryKeyConstraintName: 'pk_push_credits' }) templateId!: string;
  @Column({ type: 'int' }) credits!: number;
  @Column(instantColumn) updatedAt!: Date;
}
