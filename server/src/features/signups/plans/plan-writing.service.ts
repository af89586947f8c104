import { Injectable } from '@nestjs/common';
import type { Id, SignupPlanInput } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { isDuplicate } from '../../../db/faults.js';
import { lockRow } from '../../../db/lock.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Viewer } from '../../../kernel/viewer.js';
import { DoorsService } from '../../activities/doors.service.js';
import { ListsService } from '../../activities/lists.service.js';
import { waitEndsAt } from '../seats/seat-book.js';
import { Seats } from '../seats/seats.service.js';
import { Draws } from './draws.js';
import { areSeatsSame, columnsOf, expectFits, marksAfter, movedBy, type PlanColumns } from './plan.rules.js';
import type { PlanExtra } from './plan-extras.js';
import { SignupPlan } from './signup-plan.entity.js';

interface Wanted {
  readonly activityId: Id;
  readonly input: SignupPlanInput;
  /** 0 for a new plan. */
  readonly version: number;
  readonly extra?: PlanExtra | undefined;
}

const nothingMore: PlanExtra = { termId: null, seriesId: null, missedMost: null };

/** Writes plans, within the transaction of whoever saves the activity; who may do it has been asked before. */
@Injectable()
export class PlanWriting {
  constructor(
    private readonly clock: Clock,
    private readonly doors: DoorsService,
    private readonly lists: ListsService,
    private readonly draws: Draws,
    private readonly seats: Seats,
  ) {}

  /**
   * More seats go to the wait-list at once. CHANGED_MEANWHILE, ACTIVITY_CANCELLED, SIGNUP_TIMES_WRONG,
   * SEATS_BELOW_TAKEN, SIGNUP_IN_USE, DRAW_UNKNOWN, DRAW_DONE.
   */
  async set(
    manager: EntityManager,
    viewer: Viewer,
    { activityId, input, version, extra }: Wanted,
  ): Promise<SignupPlan> {
    const columns = columnsOf(input);
    const plan = await lockRow(manager, SignupPlan, { activityId });
    if ((plan?.version ?? 0) !== version) throw new DomainError('CHANGED_MEANWHILE');
    const door = (await this.doors.ofActivities(manager, [activityId])).get(activityId);
    if (!door) throw new DomainError('NOT_FOUND');
    if (door.activity.state === 'cancelled') throw new DomainError('ACTIVITY_CANCELLED');
    await this.expectDrawFits(manager, viewer, activityId, plan, columns.drawId);
    if (plan) await this.expectSeatsStay(manager, plan, columns);
    const startsAt = door.sessions.find(({ cancelledAt }) => !cancelledAt)?.startsAt ?? null;
    if (plan) await this.change(manager, plan, columns, startsAt, extra);
    else await this.insert(manager, activityId, columns, extra ?? nothingMore);
    await this.lists.bySignup(manager, activityId, { bySignup: true, capacity: columns.capacity });
    await this.seats.moveIn(manager, activityId, [{ kind: 'release' }, { kind: 'settle' }]);
    return manager.findOneByOrFail(SignupPlan, { activityId });
  }

  /** The plan of an activity for its copy, all times that much later; it belongs to no draw yet. */
  async copy(
    manager: EntityManager,
    fromId: Id,
    toId: Id,
    laterByMs: number,
    extra?: PlanExtra,
  ): Promise<void> {
    const original = await manager.findOneBy(SignupPlan, { activityId: fromId });
    if (!original) return;
    const { termId, seriesId, missedMost } = original;
    const columns = { ...movedBy(original, laterByMs), drawId: null };
    await this.insert(manager, toId, columns, extra ?? { termId, seriesId, missedMost });
    await this.lists.bySignup(manager, toId, { bySignup: true, capacity: original.capacity });
  }

  /** No sign-up any more; SIGNUP_IN_USE once anybody has signed up. */
  async remove(manager: EntityManager, activityId: Id): Promise<void> {
    const plan = await lockRow(manager, SignupPlan, { activityId });
    if (!plan) return;
    const isBound =
      plan.drawId !== null && !(await this.draws.mayLeave(manager, plan.drawId, plan.activityId));
    if (plan.lastTicket > 0 || isBound) throw new DomainError('SIGNUP_IN_USE');
    await manager.delete(SignupPlan, { activityId });
    await this.lists.bySignup(manager, activityId, { bySignup: false, capacity: null });
  }

  private async expectDrawFits(
    manager: EntityManager,
    viewer: Viewer,
    activityId: Id,
    plan: SignupPlan | null,
    drawId: Id | null,
  ): Promise<void> {
    const before = plan?.drawId ?? null;
    if (before === drawId) return;
    if (before && !(await this.draws.mayLeave(manager, before, activityId)))
      throw new DomainError('SIGNUP_IN_USE');
    if (drawId && !(await this.draws.accepts(manager, viewer, drawId))) throw new DomainError('DRAW_UNKNOWN');
  }

  /** Nobody who has seen who was drawn may say how many seats there were. */
  private async expectSeatsStay(
    manager: EntityManager,
    plan: SignupPlan,
    columns: PlanColumns,
  ): Promise<void> {
    if (plan.drawId === null || areSeatsSame(plan, columns)) return;
    if (await this.draws.isBetween(manager, plan.drawId)) throw new DomainError('DRAW_DONE');
  }

  private async change(
    manager: EntityManager,
    plan: SignupPlan,
    columns: PlanColumns,
    startsAt: Date | null,
    extra?: PlanExtra,
  ): Promise<void> {
    expectFits(plan, columns);
    const { activityId, version } = plan;
    const now = this.clock.now();
    const marks = marksAfter(plan, columns.deskQuotaUntil, waitEndsAt(columns, startsAt), now);
    const changes = { ...columns, ...extra, ...marks, updatedAt: now, version: version + 1 };
    await manager.update(SignupPlan, { activityId }, changes);
  }

  /** Somebody else may have made one at the same moment. */
  private async insert(
    manager: EntityManager,
    activityId: Id,
    columns: PlanColumns,
    extra: PlanExtra,
  ): Promise<void> {
    const now = this.clock.now();
    try {
      await manager.insert(SignupPlan, {
        ...columns,
        ...extra,
        ...noSeats,
        activityId,
        createdAt: now,
        updatedAt: now,
        version: 1,
      });
    } catch (error) {
      throw isDuplicate(error) ? new DomainError('CHANGED_MEANWHILE') : error;
    }
  }
}

const noSeats = {
  taken: 0,
  quotaTaken: 0,
  waiting: 0,
  lastTicket: 0,
  quotaReleasedAt: null,
  closedAt: null,
};
