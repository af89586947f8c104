import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import type { SignupPlan } from './signup-plan.entity.js';

/** What courses add to a plan. */
export type PlanExtra = Pick<SignupPlan, 'termId' | 'seriesId' | 'missedMost'>;

type FindExtra = (manager: EntityManager, activityId: Id) => Promise<PlanExtra | null>;

/** Asks what a plan belongs to where it is written apart from its course; courses register, since they stand above. */
@Injectable()
export class PlanExtras {
  private find: FindExtra = async () => null;

  register(find: FindExtra): void {
    this.find = find;
  }

  /** Undefined where nothing is added. */
  async of(manager: EntityManager, activityId: Id): Promise<PlanExtra | undefined> {
    return (await this.find(manager, activityId)) ?? undefined;
  }
}
