import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { type Door, DoorsService } from '../activities/doors.service.js';
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
    return seatActivityOf(door, drawId !== null && (await this.isPublished(manager, drawId)), now);
  }

  private isPublished(manager: EntityManager, drawId: Id): Promise<boolean> {
    return this.draws.isPublished(manager, drawId);
  }
}

/** @param drawn the draw it belongs to has been published */
export function seatActivityOf({ activity, sessions }: Door, drawn: boolean, now: Date): SeatActivity {
  const starts = sessions.filter(({ cancelledAt }) => !cancelledAt).map(({ startsAt }) => startsAt);
  return {
    state: activity.state,
    startsAt: starts[0] ?? null,
    comesAgain: starts.some(startsAt => startsAt > now),
    drawn,
  };
}
