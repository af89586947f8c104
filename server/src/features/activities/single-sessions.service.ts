import { Injectable } from '@nestjs/common';
import type { ActivityForOrganizer, Id } from '@wanqing/shared';
import { type EntityManager, IsNull, MoreThan, Not } from 'typeorm';
import { expectFound } from '../../db/expect-found.js';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { ActivitiesService } from './activities.service.js';
import type { Activity } from './activity.entity.js';
import { ActivityNotices } from './activity-notices.service.js';
import { ActivitySession } from './activity-session.entity.js';

/** One session of an activity is called off, or takes place after all; those on the list are told at once. */
@Injectable()
export class SingleSessions {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly activities: ActivitiesService,
    private readonly notices: ActivityNotices,
    private readonly audit: AuditService,
  ) {}

  async cancel(viewer: Viewer, sessionId: Id, reason: string): Promise<ActivityForOrganizer> {
    const id = await this.transactions.run(async manager => {
      const activity = await this.expectAhead(manager, viewer, sessionId);
      const off = { cancelledAt: this.clock.now(), cancelReason: reason };
      const { affected } = await manager.update(
        ActivitySession,
        { id: sessionId, cancelledAt: IsNull() },
        off,
      );
      const session = await expectFound(manager, ActivitySession, sessionId);
      if (!affected) throw new DomainError('SESSION_OFF');
      await this.record(manager, viewer, activity, 'activities.cancelSession', sessionId);
      if (activity.state !== 'published') return activity.id;
      const others = await this.othersAhead(manager, session);
      await this.notices.sessionOff(manager, viewer, activity, session, { reason, others });
      return activity.id;
    });
    return this.activities.organizerShow(viewer, id);
  }

  async restore(viewer: Viewer, sessionId: Id): Promise<ActivityForOrganizer> {
    const id = await this.transactions.run(async manager => {
      const activity = await this.expectAhead(manager, viewer, sessionId);
      const { affected } = await manager.update(
        ActivitySession,
        { id: sessionId, cancelledAt: Not(IsNull()) },
        { cancelledAt: null, cancelReason: null },
      );
      const session = await expectFound(manager, ActivitySession, sessionId);
      if (!affected) throw new DomainError('SESSION_ON');
      await this.record(manager, viewer, activity, 'activities.restoreSession', sessionId);
      if (activity.state === 'published') await this.notices.sessionOn(manager, viewer, activity, session);
      return activity.id;
    });
    return this.activities.organizerShow(viewer, id);
  }

  /** The activity of a session that is not over; refused where all of it is called off. */
  private async expectAhead(manager: EntityManager, viewer: Viewer, sessionId: Id): Promise<Activity> {
    const session = await expectFound(manager, ActivitySession, sessionId);
    const activity = await this.activities.expectOrganized(manager, viewer, session.activityId);
    if (activity.state === 'cancelled') throw new DomainError('ACTIVITY_CANCELLED');
    if (session.endsAt <= this.clock.now()) throw new DomainError('SESSION_OVER');
    return activity;
  }

  private othersAhead(manager: EntityManager, { id, activityId }: ActivitySession): Promise<boolean> {
    const endsAt = MoreThan(this.clock.now());
    return manager.existsBy(ActivitySession, { activityId, id: Not(id), cancelledAt: IsNull(), endsAt });
  }

  private record(
    manager: EntityManager,
    viewer: Viewer,
    { id, unitPath }: Activity,
    action: string,
    sessionId: Id,
  ): Promise<void> {
    return this.audit.record(manager, viewer, { action, subjectId: id, unitPath, detail: { sessionId } });
  }
}
