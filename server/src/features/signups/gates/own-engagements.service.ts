import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { DoorsService } from '../../activities/doors.service.js';
import { Signup } from '../seats/signup.entity.js';
import { overlap } from './conflicts.rules.js';
import { type Engagement, Engagements, type Span } from './engagements.js';

/** Activities go on for a year at most, and nobody signs up long before: what is older cannot clash any more. */
const oldestMs = 460 * 24 * 60 * 60 * 1000;

/** Sign-ups with a seat take their people's time. */
@Injectable()
export class OwnEngagements implements OnModuleInit {
  constructor(
    private readonly engagements: Engagements,
    private readonly doors: DoorsService,
  ) {}

  onModuleInit(): void {
    this.engagements.register((manager, memberIds, span) => this.find(manager, memberIds, span));
  }

  private async find(
    manager: EntityManager,
    memberIds: readonly Id[],
    { from, until }: Span,
  ): Promise<Engagement[]> {
    const seats = await manager.find(Signup, {
      select: { id: true, memberId: true, activityId: true },
      where: {
        memberId: In([...memberIds]),
        state: In(['confirmed', 'offered', 'requested']),
        joinedAt: MoreThan(new Date(from.getTime() - oldestMs)),
      },
    });
    if (seats.length === 0) return [];
    const doors = await this.doors.ofActivities(
      manager,
      seats.map(({ activityId }) => activityId),
    );
    return seats.flatMap(({ memberId, activityId }) => {
      const door = doors.get(activityId);
      if (door?.activity.state !== 'published') return [];
      const { title } = door.activity;
      return door.sessions
        .filter(one => one.cancelledAt === null && overlap(one, { startsAt: from, endsAt: until }))
        .map(({ startsAt, endsAt }) => ({ memberId, title, startsAt, endsAt, activityId }));
    });
  }
}
