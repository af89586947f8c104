import { Injectable } from '@nestjs/common';
import type { FileView } from '@wanqing/shared';
import { Transactions } from '../../db/transactions.js';
import { memberOf, scopesOf, type Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { FileStore } from './file-store.js';
import { Files } from './files.service.js';
import { encodePhoto } from './photos.js';
import { recognise } from './recognise.js';
import { StoredFile } from './stored-file.entity.js';
import { nameFor } from './types.rules.js';

/** Takes in what people bring: look at it, store it, then write the row. */
@Injectable()
export class Uploads {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: FileStore,
    private readonly files: Files,
    private readonly audit: AuditService,
  ) {}

  /** Refusals: those of the route. */
  async take(viewer: Viewer, fileName: string, bytes: Uint8Array): Promise<FileView> {
    const type = await recognise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const name = nameFor(fileName, type);
    const contents = type.kind === 'photo' ? await encodePhoto(bytes) : { content: bytes };
    const unitPath = widest(scopesOf(viewer, 'organizer'));
    const file = await this.store.store(name, type, contents, { unitPath, createdBy: memberOf(viewer).id });
    await this.transactions.run(async manager => {
      await manager.insert(StoredFile, file);
      const detail = { kind: file.kind, bytes: file.bytes };
      await this.audit.record(manager, viewer, {
        action: 'files.upload',
        subjectId: file.id,
        unitPath,
        detail,
      });
    });
    return this.files.view(file);
  }
}

/** Of the parts of the tree the viewer organizes the one nearest to the root. */
const widest = (scopes: readonly string[]): string =>
  [...scopes].sort((a, b) => a.length - b.length)[0] ?? '';
