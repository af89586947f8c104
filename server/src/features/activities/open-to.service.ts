import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { Brackets, type EntityManager } from 'typeorm';
import { inSubtrees, pathsDownTo } from '../../db/paths.js';
import { Activity } from './activity.entity.js';
import { ActivityInvitation } from './activity-invitation.entity.js';

/** What can be signed up for, for features above. */
@Injectable()
export class OpenTo {
  /**
   * Published activities with sign-up that are not over and invite the unit at `unitPath` or one above it, or are
   * among `also`; soonest first.
   */
  async ids(
    manager: EntityManager,
    { unitPath, also, now, most }: { unitPath: string; also: readonly Id[]; now: Date; most: number },
  ): Promise<Id[]> {
    const query = manager.createQueryBuilder(Activity, 'activity').select('activity.id', 'id');
    const invites = query
      .subQuery()
      .select('1')
      .from(ActivityInvitation, 'invitation')
      .where('invitation.activityId = activity.id AND invitation.unitPath IN (:...paths)')
      .getQuery();
    const found = await query
      .where("activity.state = 'published' AND activity.lastEndsAt >= :now")
      .andWhere('activity.bySignup = :yes')
      .andWhere(
        new Brackets(open => {
          open.where(`EXISTS ${invites}`);
          if (also.length > 0) open.orWhere('activity.id IN (:...also)');
        }),
      )
      .setParameters({ paths: pathsDownTo(unitPath), now: now.getTime(), yes: true, also: [...also] })
      .orderBy('activity.firstStartsAt')
      .addOrderBy('activity.id')
      .limit(most)
      .getRawMany<{ id: Id }>();
    return found.map(({ id }) => id);
  }

  /** Published activities with sign-up in these parts of the tree that are not over; soonest first. */
  async within(
    manager: EntityManager,
    { paths, now, most }: { paths: readonly string[]; now: Date; most: number },
  ): Promise<Id[]> {
    const [where, params] = inSubtrees('activity.unitPath', paths);
    const found = await manager
      .createQueryBuilder(Activity, 'activity')
      .select('activity.id', 'id')
      .where(where, params)
      .andWhere("activity.state = 'published' AND activity.lastEndsAt >= :now", { now: now.getTime() })
      .andWhere('activity.bySignup = :yes', { yes: true })
      .orderBy('activity.firstStartsAt')
      .addOrderBy('activity.id')
      .limit(most)
      .getRawMany<{ id: Id }>();
    return found.map(({ id }) => id);
  }
}
