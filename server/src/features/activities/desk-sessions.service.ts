import { Injectable } from '@nestjs/common';
import type { DeskSession } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { inSubtrees } from '../../db/paths.js';
import { Clock } from '../../kernel/clock.js';
import { scopesOf, type Viewer } from '../../kernel/viewer.js';
import { Activity } from './activity.entity.js';
import { ActivitySession } from './activity-session.entity.js';
import { placeOf } from './sessions.rules.js';

const hourMs = 60 * 60 * 1000;

/** What is on for whoever stands at a desk. */
@Injectable()
export class DeskSessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Sessions from twelve hours ago to a week ahead in the viewer's part of the tree. */
  async list(viewer: Viewer): Promise<DeskSession[]> {
    const now = this.clock.now().getTime();
    const [where, params] = inSubtrees('activity.unitPath', scopesOf(viewer, 'desk'));
    const rows = await this.dataSource.manager
      .createQueryBuilder(ActivitySession, 'session')
      .innerJoinAndMapOne('session.activity', Activity, 'activity', 'activity.id = session.activityId')
      .where(where, params)
      .andWhere("activity.state = 'published'")
      .andWhere('session.endsAt >= :from AND session.startsAt <= :until', {
        from: now - 12 * hourMs,
        until: now + 7 * 24 * hourMs,
      })
      .orderBy('session.startsAt')
      .addOrderBy('session.id')
      .take(200)
      .getMany();
    return (rows as (ActivitySession & { activity: Activity })[]).map(toDeskSession);
  }
}

const toDeskSession = ({ activity, ...session }: ActivitySession & { activity: Activity }): DeskSession => ({
  id: session.id,
  activityId: activity.id,
  title: activity.title,
  place: placeOf(activity, session),
  startsAt: session.startsAt.toISOString(),
  endsAt: session.endsAt.toISOString(),
  opensAt: session.opensAt.toISOString(),
  cancelled: session.cancelledAt && (session.cancelReason ?? ''),
});
