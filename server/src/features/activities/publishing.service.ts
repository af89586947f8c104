import { Injectable } from '@nestjs/common';
import type { ActivityForOrganizer, Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { ActivitiesService } from './activities.service.js';
import { Activity } from './activity.entity.js';
import { ActivityNotices } from './activity-notices.service.js';
import { ActivityParts } from './activity-parts.service.js';
import { expectComplete } from './publish.rules.js';
import { takingPlace } from './sessions.rules.js';

/** An activity goes before its members, and is called off. What ends in `In` runs within the caller's transaction. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly activities: ActivitiesService,
    private readonly parts: ActivityParts,
    private readonly notices: ActivityNotices,
    private readonly audit: AuditService,
  ) {}

  /** Once more is fine. */
  async publish(viewer: Viewer, id: Id): Promise<ActivityForOrganizer> {
    await this.transactions.run(manager => this.publishIn(manager, viewer, id));
    return this.activities.organizerShow(viewer, id);
  }

  async publishIn(manager: EntityManager, viewer: Viewer, id: Id): Promise<void> {
    const activity = await this.activities.expectOrganized(manager, viewer, id);
    if (activity.state === 'cancelled') throw new DomainError('ACTIVITY_CANCELLED');
    if (activity.state === 'published') return;
    const sessions = takingPlace(await this.parts.sessionsOf(manager, id));
    const invited = await this.parts.invitedTo(manager, id);
    expectComplete(activity, sessions.length, invited.length);
    await this.publishAsRead(manager, activity);
    await this.record(manager, viewer, activity, 'activities.publish');
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

  /** Those on the list are told in the same transaction; nobody is told of a draft. */
  async cancel(viewer: Viewer, id: Id, reason: string): Promise<ActivityForOrganizer> {
    await this.transactions.run(manager => this.cancelIn(manager, viewer, id, reason));
    return this.activities.organizerShow(viewer, id);
  }

  async cancelIn(manager: EntityManager, viewer: Viewer, id: Id, reason: string): Promise<void> {
    const activity = await this.activities.expectOrganized(manager, viewer, id);
    if (activity.state === 'cancelled') throw new DomainError('ACTIVITY_CANCELLED');
    await this.cancelAsRead(manager, activity, reason);
    await this.record(manager, viewer, activity, 'activities.cancel');
    if (activity.state !== 'published') return;
    const sessions = takingPlace(await this.parts.sessionsOf(manager, id));
    await this.notices.cancelled(manager, viewer, activity, sessions, reason);
  }

  /** In the state that was read: of two who cancel at once one tells everybody. */
  private async cancelAsRead(
    manager: EntityManager,
    { id, state }: Activity,
    cancelReason: string,
  ): Promise<void> {
    const now = this.clock.now();
    const { affected } = await manager.update(
      Activity,
      { id, state },
      { state: 'cancelled', cancelReason, cancelledAt: now, updatedAt: now, version: () => 'version + 1' },
    );
    if (affected) return;
    const isCancelled = await manager.existsBy(Activity, { id, state: 'cancelled' });
    throw new DomainError(isCancelled ? 'ACTIVITY_CANCELLED' : 'CHANGED_MEANWHILE');
  }

  private record(manager: EntityManager, viewer: Viewer, activity: Activity, action: string): Promise<void> {
    return this.audit.record(manager, viewer, {
      action,
      subjectId: activity.id,
      unitPath: activity.unitPath,
    });
  }
}
