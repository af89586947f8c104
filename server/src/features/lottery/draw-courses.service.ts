import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { type Door, DoorsService } from '../activities/doors.service.js';
import { type DrawPlan, DrawPlans } from '../signups/plans/draw-plans.service.js';
import { freeSeats } from '../signups/seats/seat-counts.rules.js';
import type { Draw } from './draw.entity.js';

/** A course as it stands in a draw. */
export interface DrawCourse {
  readonly number: number;
  readonly activityId: Id;
  /** Frozen by the draw. */
  readonly seats: number;
  /** Null where its sign-up is gone since. */
  readonly plan: DrawPlan | null;
  readonly door: Door;
}

/** What is drawn for: courses that point to a draw, drafts left out, by number. */
@Injectable()
export class DrawCourses {
  constructor(
    private readonly doors: DoorsService,
    private readonly plans: DrawPlans,
  ) {}

  /** @param chosen activities that somebody has chosen: they stay on the list, if need be without seats */
  async of(manager: EntityManager, draw: Draw, chosen: readonly Id[] = []): Promise<DrawCourse[]> {
    const plans = await this.plans.of(manager, [draw.id]);
    const ids = draw.drawn?.map(({ activityId }) => activityId) ?? [
      ...new Set([...plans.map(({ activityId }) => activityId), ...chosen]),
    ];
    const doors = await this.doors.ofActivities(manager, ids);
    const planOf = new Map(plans.map(plan => [plan.activityId, plan]));
    return ids
      .sort()
      .flatMap(activityId => {
        const door = doors.get(activityId);
        const isWanted = door && (door.activity.state !== 'draft' || chosen.includes(activityId));
        return isWanted ? { activityId, door, plan: planOf.get(activityId) ?? null } : [];
      })
      .map((course, index) => {
        const drawn = draw.drawn?.find(({ activityId }) => activityId === course.activityId);
        return { ...course, number: drawn?.number ?? index + 1, seats: drawn?.seats ?? seatsNow(course) };
      });
  }

  /** How many activities point to each draw. */
  async counts(manager: EntityManager, drawIds: readonly Id[]): Promise<Map<Id, number>> {
    const counts = new Map<Id, number>();
    for (const { drawId } of await this.plans.of(manager, drawIds))
      if (drawId) counts.set(drawId, (counts.get(drawId) ?? 0) + 1);
    return counts;
  }
}

const seatsNow = ({ plan, door }: Pick<DrawCourse, 'plan' | 'door'>): number =>
  plan && door.activity.state === 'published' ? freeSeats(plan) : 0;
