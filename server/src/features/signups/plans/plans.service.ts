import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id, SeatCounts, SignupPlanInput, SignupPlanView } from '@wanqing/shared';
import { type EntityManager, In } from 'typeorm';
import type { Viewer } from '../../../kernel/viewer.js';
import { ActivityCopies } from '../../activities/activity-copies.js';
import { ActivityRemovals } from '../../activities/activity-removals.js';
import type { PlanExtra } from './plan-extras.js';
import { PlanViews } from './plan-views.service.js';
import { PlanWriting } from './plan-writing.service.js';
import { SignupPlan } from './signup-plan.entity.js';

/** How the seats of activities are given out, for the features that stand on sign-ups. */
@Injectable()
export class Plans implements OnModuleInit {
  constructor(
    private readonly planViews: PlanViews,
    private readonly writing: PlanWriting,
    private readonly removals: ActivityRemovals,
    private readonly copies: ActivityCopies,
  ) {}

  /** A draft that is thrown away takes its plan along; a copy begins with one like it. */
  onModuleInit(): void {
    this.removals.register(async (manager, activityId) => {
      await manager.delete(SignupPlan, { activityId });
    });
    this.copies.follow((manager, fromId, toId, laterByMs) => this.copy(manager, fromId, toId, laterByMs));
  }

  /** An activity without a plan is not in the map. */
  async find(manager: EntityManager, activityIds: readonly Id[]): Promise<Map<Id, SignupPlan>> {
    const wanted = [...new Set(activityIds)];
    const plans = wanted.length ? await manager.findBy(SignupPlan, { activityId: In(wanted) }) : [];
    return new Map(plans.map(plan => [plan.activityId, plan]));
  }

  /** As organizers see them; an activity without a plan is not in the map. */
  async views(manager: EntityManager, activityIds: readonly Id[]): Promise<Map<Id, SignupPlanView>> {
    const plans = [...(await this.find(manager, activityIds)).values()];
    return new Map((await this.planViews.of(manager, plans)).map(view => [view.activityId, view]));
  }

  /** Seats as people count them; an activity without a plan is not in the map. */
  async counts(manager: EntityManager, activityIds: readonly Id[]): Promise<Map<Id, SeatCounts>> {
    return this.planViews.counts(manager, [...(await this.find(manager, activityIds)).values()]);
  }

  /**
   * Makes the plan (`version` 0) or changes it, in the transaction in which the activity is saved, after its
   * sessions; the caller has asked whether the viewer may. Without `extra` what courses added stays as it is.
   */
  set(
    manager: EntityManager,
    viewer: Viewer,
    activityId: Id,
    input: SignupPlanInput,
    version: number,
    extra?: PlanExtra,
  ): Promise<SignupPlan> {
    return this.writing.set(manager, viewer, { activityId, input, version, extra });
  }

  /** No sign-up any more, in the transaction in which the activity is saved; SIGNUP_IN_USE once anybody has signed up. */
  remove(manager: EntityManager, activityId: Id): Promise<void> {
    return this.writing.remove(manager, activityId);
  }

  /** The plan for a copy of the activity, all times so many milliseconds later, in no draw. */
  copy(manager: EntityManager, fromId: Id, toId: Id, laterByMs: number, extra?: PlanExtra): Promise<void> {
    return this.writing.copy(manager, fromId, toId, laterByMs, extra);
  }
}
