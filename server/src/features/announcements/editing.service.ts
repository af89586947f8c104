import { Injectable } from '@nestjs/common';
import type { AnnouncementInput, AnnouncementView, Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { newId } from '../../kernel/ids.js';
import { memberOf, type Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { Announcement } from './announcement.entity.js';
import { AnnouncementsService } from './announcements.service.js';
import { InputChecks } from './input-checks.service.js';
import { Steps } from './steps.service.js';

/** An organizer writes an announcement. */
@Injectable()
export class AnnouncementEditing {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly announcements: AnnouncementsService,
    private readonly inputs: InputChecks,
    private readonly steps: Steps,
    private readonly audit: AuditService,
  ) {}

  async create(viewer: Viewer, input: AnnouncementInput): Promise<AnnouncementView> {
    const id = newId();
    await this.transactions.run(async manager => {
      const columns = await this.inputs.columnsOf(manager, viewer, input);
      const row = { ...newDraft(viewer, this.clock.now()), ...columns, id };
      await manager.insert(Announcement, manager.create(Announcement, row));
      await this.record(manager, viewer, row, 'announcements.create');
    });
    return this.announcements.show(viewer, id);
  }

  /** Whoever saves an old version is told; so is who saves what is on its way. */
  async update(
    viewer: Viewer,
    id: Id,
    { version, ...input }: AnnouncementInput & { version: number },
  ): Promise<AnnouncementView> {
    await this.transactions.run(async manager => {
      const read = await this.announcements.expectDraft(viewer, id, version, manager);
      const columns = await this.inputs.columnsOf(manager, viewer, input, read.content.fileIds);
      const deed = { viewer, action: 'announcements.update' };
      const saved = await this.steps.take(manager, deed, read, { ...columns, reviewNote: null });
      if (!saved) throw new DomainError('CHANGED_MEANWHILE');
    });
    return this.announcements.show(viewer, id);
  }

  async remove(viewer: Viewer, id: Id): Promise<void> {
    await this.transactions.run(async manager => {
      const read = await this.announcements.expectOrganized(manager, viewer, id);
      const { affected } = await manager.delete(Announcement, { id, state: 'draft' });
      if (!affected) throw new DomainError('ANNOUNCEMENT_NOT_DRAFT');
      await this.record(manager, viewer, read, 'announcements.remove');
    });
  }

  private record(
    manager: EntityManager,
    viewer: Viewer,
    { id, unitPath }: Pick<Announcement, 'id' | 'unitPath'>,
    action: string,
  ): Promise<void> {
    return this.audit.record(manager, viewer, { action, subjectId: id, unitPath });
  }
}

const newDraft = (viewer: Viewer, now: Date) => ({
  state: 'draft' as const,
  scheduledAt: null,
  noticeId: null,
  reviewNote: null,
  checkedHash: null,
  verdict: null,
  recipients: null,
  createdBy: memberOf(viewer).id,
  sentBy: null,
  createdAt: now,
  updatedAt: now,
  version: 1,
});
