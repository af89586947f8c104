import { Injectable } from '@nestjs/common';
import type { contract, Id, RequestOf, SignupPlanView } from '@wanqing/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { Transactions } from '../../../db/transactions.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Viewer } from '../../../kernel/viewer.js';
import { ActivitiesService } from '../../activities/activities.service.js';
import { AuditService } from '../../audit/audit.service.js';
import { PlanExtras } from './plan-extras.js';
import { Plans } from './plans.service.js';

type PlanBody = RequestOf<typeof contract.signups.setPlan>['body'];

/** An organizer decides how the seats of an activity are given out. */
@Injectable()
export class PlanEditing {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly activities: ActivitiesService,
    private readonly plans: Plans,
    private readonly extras: PlanExtras,
    private readonly audit: AuditService,
  ) {}

  /** Null where the activity has no sign-up. */
  async show(viewer: Viewer, activityId: Id): Promise<{ plan: SignupPlanView | null }> {
    const { manager } = this.dataSource;
    await this.activities.expectOrganized(manager, viewer, activityId);
    return { plan: await this.view(manager, activityId) };
  }

  save(viewer: Viewer, activityId: Id, { version, ...input }: PlanBody): Promise<SignupPlanView> {
    return this.transactions.run(async manager => {
      const { unitPath } = await this.activities.expectOrganized(manager, viewer, activityId);
      const extra = await this.extras.of(manager, activityId);
      await this.plans.set(manager, viewer, activityId, input, version, extra);
      await this.record(manager, viewer, 'signups.setPlan', activityId, unitPath);
      const view = await this.view(manager, activityId);
      if (!view) throw new DomainError('NOT_FOUND');
      return view;
    });
  }

  async remove(viewer: Viewer, activityId: Id): Promise<void> {
    await this.transactions.run(async manager => {
      const { unitPath } = await this.activities.expectOrganized(manager, viewer, activityId);
      await this.plans.remove(manager, activityId);
      await this.record(manager, viewer, 'signups.removePlan', activityId, unitPath);
    });
  }

  private async view(manager: EntityManager, activityId: Id): Promise<SignupPlanView | null> {
    return (await this.plans.views(manager, [activityId])).get(activityId) ?? null;
  }

  private record(
    manager: EntityManager,
    viewer: Viewer,
    action: string,
    subjectId: Id,
    unitPath: string,
  ): Promise<void> {
    return this.audit.record(manager, viewer, { action, subjectId, unitPath });
  }
}
