import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn } from '../../db/columns.js';

/** A piece of the file, sealed; kept until the import is confirmed or thrown away. */
@Entity('roster_import_parts')
export class RosterImportPart {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_roster_import_parts' }) importId!: string;
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'pk_roster_import_parts' }) part!: number;
  /** At most 60,000 bytes, so that MySQL's plain BLOB holds it. */
  @Column({ type: 'blob' }) content!: Buffer;
}
