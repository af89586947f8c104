import { Injectable } from '@nestjs/common';
import type { ActivityForOrganizer, Id } from '@wanqing/shared';
import { type EntityManager, Not } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { ActivitiesService } from './activities.service.js';
import { Activity } from './activity.entity.js';
import { InvitationsService } from './invitations.service.js';
import { expectComplete } from './publish.rules.js';
import { SessionsService } from './sessions.service.js';

/** An activity goes before its members, and is called off. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly activities: ActivitiesService,
    private readonly parts: SessionsService,
    private readonly invitations: InvitationsService,
    private readonly audit: AuditService,
  ) {}

  /** Once more is fine. */
  async publish(viewer: Viewer, id: Id): Promise<ActivityForOrganizer> {
    await this.transactions.run(async manager => {
      const activity = await this.activities.expectOrganized(manager, viewer, id);
      if (activity.state === 'cancelled') throw new DomainError('ACTIVITY_CANCELLED');
      if (activity.state === 'published') return;
      const sessions = await this.parts.of([id], manager);
      const invited = await this.invitations.of([id], manager);
      expectComplete(activity, sessions.get(id)?.length ?? 0, invited.get(id)?.length ?? 0);
      await this.publishAsRead(manager, activity);
      await this.record(manager, viewer, activity, 'activities.publish');
    });
    return this.activities.organizerShow(viewer, id);
  }

  /** Only in the version that was found complete: an edit in between would slip through. */
  private async publishAsRead(manager: EntityManager, { id, version }: Activity): Promise<void> {
    const now = this.clock.now();
    const { affected } = await manager.update(
      Activity,
      { id, version, state: 'draft' },
      { state: 'published', publishedAt: now, updatedAt: now, version: version + 1 },
    );
    if (!affected) throw new DomainError('CHANGED_MEANWHILE');
  }

  async cancel(viewer: Viewer, id: Id, reason: string): Promise<ActivityForOrganizer> {
    await this.transactions.run(async manager => {
      const activity = await this.activities.expectOrganized(manager, viewer, id);
      const now = this.clock.now();
      const { affected } = await manager.update(
        Activity,
        { id, state: Not('cancelled') },
        {
          state: 'cancelled',
          cancelReason: reason,
          cancelledAt: now,
          updatedAt: now,
          version: () => 'version + 1',
        },
      );
      if (!affected) throw new DomainError('ACTIVITY_CANCELLED');
      await this.record(manager, viewer, activity, 'activities.cancel');
    });
    return this.activities.organizerShow(viewer, id);
  }

  private record(manager: EntityManager, viewer: Viewer, activity: Activity, action: string): Promise<void> {
    return this.audit.record(manager, viewer, {
      action,
      subjectId: activity.id,
      unitPath: activity.unitPath,
    });
  }
}
