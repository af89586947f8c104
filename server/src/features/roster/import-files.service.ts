import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Cipher } from '../../kernel/cipher.js';
import { RosterImportPart } from './roster-import-part.entity.js';

/** Below 65,535 bytes, MySQL's plain BLOB, with the seal's 28. */
const partBytes = 60_000;

/** Keeps the file of an import in the database, sealed, so that any instance can read it again. */
@Injectable()
export class ImportFiles {
  constructor(private readonly cipher: Cipher) {}

  async keep(manager: EntityManager, importId: Id, bytes: Uint8Array): Promise<void> {
    for (let part = 0; part * partBytes < bytes.length; part++) {
      const piece = bytes.subarray(part * partBytes, (part + 1) * partBytes);
      await manager.insert(RosterImportPart, { importId, part, content: this.cipher.seal(piece) });
    }
  }

  async read(manager: EntityManager, importId: Id): Promise<Buffer> {
    const parts = await manager.find(RosterImportPart, { where: { importId }, order: { part: 'ASC' } });
    // libsql answers an ArrayBuffer, mysql2 a Buffer.
    return Buffer.concat(parts.map(({ content }) => this.cipher.open(Buffer.from(content))));
  }

  async drop(manager: EntityManager, importId: Id): Promise<void> {
    await manager.delete(RosterImportPart, { importId });
  }
}
