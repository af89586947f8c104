import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AuditEntry } from './audit-entry.entity.js';

export interface Recorded {
  /** `feature.verb`, as in `members.look`. */
  action: string;
  subjectId?: string;
  unitPath?: string;
  /** Ids and field names; never a phone number or a health note. */
  detail?: Record<string, unknown>;
}

/** Writes the audit log, inside the transaction of the fact itself. */
@Injectable()
export class AuditService {
  constructor(private readonly clock: Clock) {}

  async record(manager: EntityManager, viewer: Viewer | null, recorded: Recorded): Promise<void> {
    await manager.insert(AuditEntry, {
      id: newId(),
      at: this.clock.now(),
      accountId: viewer?.accountId ?? null,
      memberId: viewer?.member?.id ?? null,
      action: recorded.action,
      subjectId: recorded.subjectId ?? null,
      unitPath: recorded.unitPath ?? null,
      detail: (recorded.detail ?? {}) as object,
    });
  }
}
