import { Injectable } from '@nestjs/common';
import type { Id, SeatCounts, SignupPlanView } from '@wanqing/shared';
import { type EntityManager, In } from 'typeorm';
import { freeSeats, keptSeats } from '../seats/seat-counts.rules.js';
import { Signup } from '../seats/signup.entity.js';
import { SignupPlan } from './signup-plan.entity.js';

type Counts = SeatCounts;
type ByState = Pick<Counts, 'requested' | 'offered' | 'confirmed' | 'desk'>;

/** Plans as organizers see them, with their seats as people count them. */
@Injectable()
export class PlanViews {
  /** In the order of the plans, in one statement. */
  async of(manager: EntityManager, plans: readonly SignupPlan[]): Promise<SignupPlanView[]> {
    const counts = await this.counts(manager, plans);
    return plans.map(plan => toPlanView(plan, counts.get(plan.activityId) ?? countsOf(plan, nobody)));
  }

  async counts(manager: EntityManager, plans: readonly SignupPlan[]): Promise<Map<Id, Counts>> {
    const states = await this.byState(
      manager,
      plans.map(({ activityId }) => activityId),
    );
    return new Map(
      plans.map(plan => [plan.activityId, countsOf(plan, states.get(plan.activityId) ?? nobody)] as const),
    );
  }

  private async byState(manager: EntityManager, activityIds: readonly Id[]): Promise<Map<Id, ByState>> {
    if (activityIds.length === 0) return new Map();
    const rows = await manager
      .createQueryBuilder(Signup, 'signup')
      .select('signup.activityId', 'activityId')
      .addSelect('signup.state', 'state')
      .addSelect('COUNT(*)', 'people')
      .addSelect("SUM(CASE WHEN signup.via = 'desk' THEN 1 ELSE 0 END)", 'desk')
      .where({ activityId: In([...activityIds]), state: In(['requested', 'offered', 'confirmed']) })
      .groupBy('signup.activityId')
      .addGroupBy('signup.state')
      .getRawMany<{ activityId: Id; state: Exclude<keyof ByState, 'desk'>; people: string; desk: string }>();
    const counts = new Map<Id, ByState>();
    for (const { activityId, state, people, desk } of rows) {
      const before = counts.get(activityId) ?? nobody;
      counts.set(activityId, { ...before, [state]: Number(people), desk: before.desk + Number(desk) });
    }
    return counts;
  }
}

const nobody: ByState = { requested: 0, offered: 0, confirmed: 0, desk: 0 };

const countsOf = (plan: SignupPlan, byState: ByState): Counts => ({
  capacity: plan.capacity,
  taken: plan.taken,
  ...byState,
  waiting: plan.waiting,
  kept: keptSeats(plan),
  free: freeSeats(plan),
});

const instant = (moment: Date | null): string | null => moment?.toISOString() ?? null;

const toPlanView = (plan: SignupPlan, counts: Counts): SignupPlanView => ({
  activityId: plan.activityId,
  way: plan.way,
  opensAt: plan.opensAt.toISOString(),
  newAt: instant(plan.newAt),
  everyoneAt: instant(plan.everyoneAt),
  closesAt: plan.closesAt.toISOString(),
  leaveUntil: instant(plan.leaveUntil),
  capacity: plan.capacity,
  minimum: plan.minimum,
  deskQuota: plan.deskQuota,
  deskQuotaUntil: instant(plan.deskQuotaUntil),
  answerHours: plan.answerHours,
  waitingMost: plan.waitingMost,
  companions: plan.companions,
  standby: plan.standby,
  drawId: plan.drawId,
  gates: plan.gates,
  counts,
  closed: plan.closedAt !== null,
  version: plan.version,
});
