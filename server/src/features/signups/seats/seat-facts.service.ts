import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { type Door, DoorsService } from '../../activities/doors.service.js';
import { Draws } from '../plans/draws.js';
import type { SignupPlan } from '../plans/signup-plan.entity.js';
import type { SeatActivity } from './seat-activity.js';

/** What the seats must know of what lies outside sign-ups. */
@Injectable()
export class SeatFactsService {
  constructor(
    private readonly doors: DoorsService,
    private readonly draws: Draws,
  ) {}

  /** The activity as its door shows it, and what the seats must know of it; null where it is gone. */
  async of(
    manager: EntityManager,
    { activityId, drawId }: SignupPlan,
    now: Date,
  ): Promise<{ door: Door; activity: SeatActivity } | null> {
    const door = (await this.doors.ofActivities(manager, [activityId])).get(activityId);
    if (!door) return null;
    const drawn = drawId !== null && (await this.draws.isPublished(manager, drawId));
    return { door, activity: toSeatActivity(door, now, drawn) };
  }

  /** For the clock, which does not ask about draws; an activity that is gone is not in the map. */
  async ofMany(
    manager: EntityManager,
    activityIds: readonly Id[],
    now: Date,
  ): Promise<Map<Id, SeatActivity>> {
    const doors = await this.doors.ofActivities(manager, activityIds);
    return new Map([...doors].map(([id, door]) => [id, toSeatActivity(door, now, false)]));
  }
}

export function toSeatActivity({ activity, sessions }: Door, now: Date, drawn: boolean): SeatActivity {
  const starts = sessions.filter(({ cancelledAt }) => !cancelledAt).map(({ startsAt }) => startsAt);
  const comesAgain = starts.some(startsAt => startsAt > now);
  return { state: activity.state, startsAt: starts[0] ?? null, comesAgain, drawn };
}
