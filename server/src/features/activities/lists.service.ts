import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { Activity } from './activity.entity.js';

/** Whom an activity is for: people of its invited units, or those who have signed up. */
@Injectable()
export class ListsService {
  constructor(private readonly clock: Clock) {}

  /**
   * From now on its list is who has signed up, or whom it invites. The plan's seats become the activity's capacity.
   * The version stays, so that an editor that is open may still save.
   */
  async bySignup(
    manager: EntityManager,
    activityId: Id,
    { bySignup, capacity }: Pick<Activity, 'bySignup' | 'capacity'>,
  ): Promise<void> {
    const updatedAt = this.clock.now();
    await manager.update(Activity, { id: activityId }, { bySignup, capacity, updatedAt });
  }
}
