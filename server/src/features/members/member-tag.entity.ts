import { Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, text } from '../../db/columns.js';

/** A word of the office for finding somebody again: 独居, 合唱队. */
@Entity('member_tags')
@Index('ix_member_tags_tag', ['tag', 'memberId'])
export class MemberTag {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_member_tags' }) memberId!: string;
  @PrimaryColumn({ ...text(12), primaryKeyConstraintName: 'pk_member_tags' }) tag!: string;
}
