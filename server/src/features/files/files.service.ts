import { Injectable } from '@nestjs/common';
import type { FileView, Id } from '@wanqing/shared';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Gather } from '../../kernel/gather.js';
import { covers, type Viewer } from '../../kernel/viewer.js';
import { FileStore } from './file-store.js';
import { FileLinks } from './links.js';
import { StoredFile } from './stored-file.entity.js';
import { type MediaType, nameFor, typeOf } from './types.rules.js';

/** A file as features above hold it. */
export type FileRef = Pick<FileView, 'id' | 'kind' | 'name' | 'type' | 'bytes'>;

/** Files for the features that show them: who may use which, that they are in use, and how they are fetched. */
@Injectable()
export class Files {
  private readonly rows = new Gather<Id, StoredFile>(async ids => {
    const found = await this.dataSource.manager.findBy(StoredFile, { id: In(ids) });
    return new Map(found.map(file => [file.id, file]));
  });

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly links: FileLinks,
    private readonly store: FileStore,
  ) {}

  /** The files in the order asked for; NOT_FOUND unless each was brought by the viewer or within their scope. */
  async expectUsable(manager: EntityManager, viewer: Viewer, ids: readonly Id[]): Promise<FileRef[]> {
    const found = await manager.findBy(StoredFile, { id: In([...ids]) });
    return ids.map(id => {
      const file = found.find(one => one.id === id);
      if (!file || !mayUse(viewer, file)) throw new DomainError('NOT_FOUND');
      const { kind, name, type, bytes } = file;
      return { id, kind, name, type, bytes };
    });
  }

  /** Marks the files as in use, so that they stay; NOT_FOUND where one has been removed meanwhile. */
  async attach(manager: EntityManager, ids: readonly Id[]): Promise<void> {
    const those = { id: In([...ids]) };
    await manager.update(StoredFile, { ...those, attachedAt: IsNull() }, { attachedAt: this.clock.now() });
    if ((await manager.countBy(StoredFile, those)) < new Set(ids).size) throw new DomainError('NOT_FOUND');
  }

  /**
   * Keeps what the product made itself, such as a notice read aloud; like any file it is removed after a day
   * unless something attaches it. Not inside a transaction: the storage is waited for.
   * @throws DomainError STORAGE_AWAY
   */
  async putGenerated(name: string, media: MediaType, content: Uint8Array): Promise<Id> {
    const type = typeOf(media);
    const owner = { unitPath: '', createdBy: null };
    const file = await this.store.store(nameFor(name, type), type, { content }, owner);
    await this.transactions.run(manager => manager.insert(StoredFile, file));
    return file.id;
  }

  /** Views with fresh links, by id; an id that is not there is left out. Those who ask at once share a query. */
  async views(ids: readonly Id[]): Promise<Map<Id, FileView>> {
    const found = await Promise.all([...new Set(ids)].map(id => this.rows.get(id)));
    return new Map(found.filter(file => file !== undefined).map(file => [file.id, this.view(file)]));
  }

  /** The file with links that begin now. */
  view(file: StoredFile): FileView {
    const { id, name, kind, type, bytes, width, height, previewKey } = file;
    const url = this.links.pathTo(id, 'original');
    const previewUrl = previewKey ? this.links.pathTo(id, 'preview') : null;
    return { id, name, kind, type, bytes, width, height, url, previewUrl };
  }
}

const mayUse = (viewer: Viewer, file: StoredFile): boolean =>
  (file.createdBy !== null && file.createdBy === viewer.member?.id) ||
  covers(viewer, 'organizer', file.unitPath);
