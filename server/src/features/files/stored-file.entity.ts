import type { FileView } from '@wanqing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, pathColumn, text } from '../../db/columns.js';
import type { MediaType } from './types.rules.js';

/** A file somebody brought, or one that was made for them; its content lies in the storage. */
@Entity('files')
@Index('ix_files_unattached', ['attachedAt', 'createdAt'])
export class StoredFile {
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: 'pk_files' }) id!: string;
  /** The part of the tree whose organizers may use it; empty where it was made by the product. */
  @Column(pathColumn) unitPath!: string;
  @Column(text(8)) kind!: FileView['kind'];
  /** For people who save it, with the extension of its type. */
  @Column(text(200)) name!: string;
  /** Media type, by its content. */
  @Column(text(100)) type!: MediaType;
  @Column({ type: 'int' }) bytes!: number;
  /** Pixels; photos only. */
  @Column({ type: 'int', nullable: true }) width!: number | null;
  @Column({ type: 'int', nullable: true }) height!: number | null;
  @Column(text(100)) storageKey!: string;
  /** Photos only. */
  @Column({ ...text(100), nullable: true }) previewKey!: string | null;
  /** Of the stored content, as hex. */
  @Column(text(64)) sha256!: string;
  /** The member who brought it. */
  @Column({ ...idColumn, nullable: true }) createdBy!: string | null;
  @Column(instantColumn) createdAt!: Date;
  /** When something first used it; without, it is removed after a day. */
  @Column({ ...instantColumn, nullable: true }) attachedAt!: Date | null;
}
