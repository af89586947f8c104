import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { DoorsService } from '../activities/doors.service.js';
import { Draws } from './draws.js';
import type { SeatActivity } from './seat-book.js';
import type { SignupPlan } from './signup-plan.entity.js';

/** What the seats must know of what lies outside sign-ups. */
@Injectable()
export class SeatFactsService {
  constructor(
    private readonly doors: DoorsService,
    private readonly draws: Draws,
  ) {}

  /** Null where the activity is gone. */
  async of(manager: EntityManager, plan: SignupPlan, now: Date): Promise<SeatActivity | null> {
    const { activityId, drawId } = plan;
    const door = (await this.doors.ofActivities(manager, [activityId])).get(activityId);
    if (!door) return null;
    const starts = door.sessions.filter(({ cancelledAt }) => !cancelledAt).map(({ startsAt }) => startsAt);
    return {
      state: door.activity.state,
      startsAt: starts[0] ?? null,
      comesAgain: starts.some(startsAt => startsAt > now),
      drawn: drawId !== null && (await this.isPublished(manager, drawId)),
    };
  }

  private isPublished(manager: EntityManager, drawId: Id): Promise<boolean> {
    return this.draws.isPublished(manager, drawId);
  }
}
