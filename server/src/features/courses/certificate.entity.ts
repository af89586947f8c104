import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { idColumn, instantColumn } from '../../db/columns.js';

/** Somebody came often enough; numbered once, so that a second print says the same. */
@Entity('certificates')
@Unique('uq_certificates_person', ['activityId', 'memberId'])
@Unique('uq_certificates_number', ['districtId', 'year', 'number'])
export class Certificate {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_certificates' }) id!: string;
  @Column(idColumn) activityId!: string;
  @Column(idColumn) memberId!: string;
  /** Unit at the root, within which numbers run. */
  @Column(idColumn) districtId!: string;
  @Column({ type: 'int' }) year!: number;
  @Column({ type: 'int' }) number!: number;
  /** Sessions the person came to, of those that were held. */
  @Column({ type: 'int' }) came!: number;
  @Column({ type: 'int' }) held!: number;
  @Column(instantColumn) completedAt!: Date;
}
