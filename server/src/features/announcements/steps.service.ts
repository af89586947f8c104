import { Injectable } from '@nestjs/common';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { Announcement } from './announcement.entity.js';

export type Changes = Partial<Omit<Announcement, 'id' | 'version' | 'updatedAt'>>;

/** Who does what, for the audit log; without a viewer the product does it, in its time. */
export interface Deed {
  readonly viewer: Viewer | null;
  /** `announcements.send` */
  readonly action: string;
  readonly detail?: Record<string, unknown>;
}

/** From one state to the next, by compare-and-set, on record: of two who try at once one succeeds. */
@Injectable()
export class Steps {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /**
   * Changes the announcement, provided it still is what was read.
   * @returns the announcement as it is now; null where somebody else was first
   */
  take(
    manager: EntityManager,
    deed: Deed,
    read: Announcement,
    changes: Changes,
  ): Promise<Announcement | null> {
    const next = { ...changes, updatedAt: this.clock.now(), version: read.version + 1 };
    return this.write(manager, deed, read, next);
  }

  /** Notes something on it and leaves its version: whoever is writing it goes on. */
  remark(
    manager: EntityManager,
    deed: Deed,
    read: Announcement,
    changes: Pick<Changes, 'reviewNote' | 'verdict' | 'checkedHash'>,
  ): Promise<Announcement | null> {
    return this.write(manager, deed, read, changes);
  }

  private async write(
    manager: EntityManager,
    { viewer, action, detail }: Deed,
    read: Announcement,
    next: Partial<Announcement>,
  ): Promise<Announcement | null> {
    const { affected } = await manager.update(
      Announcement,
      this.guard(read),
      next as QueryDeepPartialEntity<Announcement>,
    );
    if (!affected) return null;
    const { id: subjectId, unitPath } = { ...read, ...next };
    await this.audit.record(manager, viewer, { action, subjectId, unitPath, ...(detail && { detail }) });
    return { ...read, ...next };
  }

  protected guard({
    id,
    version,
    state,
  }: Announcement): Partial<Pick<Announcement, 'id' | 'version' | 'state'>> {
    return { id, version, state };
  }
}
