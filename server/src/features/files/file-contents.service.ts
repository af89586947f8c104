import { Injectable, Logger } from '@nestjs/common';
import type { FileVariant, Id } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { expectFound } from '../../db/expect-found.js';
import type { ShownFile } from '../../http/send-file.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Storage } from '../../storage/storage.js';
import { FileLinks } from './links.js';
import { StoredFile } from './stored-file.entity.js';
import { typeOf } from './types.rules.js';

/** Hands files out to whoever has a good link. */
@Injectable()
export class FileContents {
  private readonly logger = new Logger('files');

  constructor(
    private readonly dataSource: DataSource,
    private readonly storage: Storage,
    private readonly links: FileLinks,
  ) {}

  /** NOT_FOUND for a link that is wrong or has ended, as for a file that is not there. */
  async open(fileId: Id, variant: FileVariant, link: { until: number; key: string }): Promise<ShownFile> {
    if (!this.links.isGood(fileId, variant, link.until, link.key)) throw new DomainError('NOT_FOUND');
    const file = await expectFound(this.dataSource.manager, StoredFile, fileId);
    const { name, type } = file;
    return { name, type, content: await this.contentOf(file, variant), inline: typeOf(type).inline };
  }

  private async contentOf(file: StoredFile, variant: FileVariant): Promise<Uint8Array> {
    const key = variant === 'original' ? file.storageKey : file.previewKey;
    const content = key ? await this.storage.get(key) : null;
    if (content) return content;
    if (key) this.logger.error({ reason: 'the storage has lost a file', key });
    throw new DomainError('NOT_FOUND');
  }
}
