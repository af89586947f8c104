import { Injectable } from '@nestjs/common';
import { type ActivityForOrganizer, type ActivityRow, dayOf, type Id, momentOf } from '@wanqing/shared';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { cursorOf, numberKey, readCursor } from '../../db/cursor.js';
import { expectFound } from '../../db/expect-found.js';
import { inSubtrees } from '../../db/paths.js';
import { Clock } from '../../kernel/clock.js';
import { expectCovered, scopesOf, type Viewer } from '../../kernel/viewer.js';
import { Activity } from './activity.entity.js';
import { ActivityViews } from './activity-views.service.js';

type When = 'coming' | 'past' | 'drafts';

const pageSize = 30;

/** Activities as their organizers find them. */
@Injectable()
export class ActivitiesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly views: ActivityViews,
  ) {}

  async expectOrganized(manager: EntityManager, viewer: Viewer, id: Id): Promise<Activity> {
    const activity = await expectFound(manager, Activity, id);
    expectCovered(viewer, 'organizer', activity.unitPath);
    return activity;
  }

  async organizerShow(viewer: Viewer, id: Id): Promise<ActivityForOrganizer> {
    return this.views.forOrganizer(await this.expectOrganized(this.dataSource.manager, viewer, id));
  }

  /** What is to come (today's included) by start; what is over and the drafts, latest first. */
  async organizerList(
    viewer: Viewer,
    when: When = 'coming',
    cursor?: string,
  ): Promise<{ items: ActivityRow[]; next: string | null }> {
    const [where, params] = inSubtrees('activity.unitPath', scopesOf(viewer, 'organizer'));
    const query = this.dataSource.manager.createQueryBuilder(Activity, 'activity').where(where, params);
    const found = await this.turned(query, when, cursor)
      .take(pageSize + 1)
      .getMany();
    const page = found.slice(0, pageSize);
    const last = found.length > pageSize ? page.at(-1) : undefined;
    return { items: await this.views.rows(page), next: last ? cursorOf(keysOf(last, when)) : null };
  }

  private turned(query: SelectQueryBuilder<Activity>, when: When, cursor?: string) {
    const today = Date.parse(momentOf(dayOf(this.clock.now()), '00:00'));
    if (when === 'drafts') {
      query.andWhere('activity.publishedAt IS NULL').orderBy('activity.id', 'DESC');
      return cursor ? query.andWhere('activity.id < :id', { id: readCursor(cursor, 1)[0] }) : query;
    }
    const [column, order] =
      when === 'coming'
        ? (['activity.firstStartsAt', 'ASC'] as const)
        : (['activity.lastEndsAt', 'DESC'] as const);
    query
      .andWhere('activity.publishedAt IS NOT NULL')
      .andWhere(`activity.lastEndsAt ${when === 'coming' ? '>=' : '<'} :today`, { today })
      .orderBy(column, order)
      .addOrderBy('activity.id', order);
    if (!cursor) return query;
    const [moment, id] = readCursor(cursor, 2);
    const after = order === 'ASC' ? '>' : '<';
    return query.andWhere(
      `(${column} ${after} :moment OR (${column} = :moment AND activity.id ${after} :id))`,
      {
        moment: numberKey(moment),
        id,
      },
    );
  }
}

function keysOf(activity: Activity, when: When): string[] {
  if (when === 'drafts') return [activity.id];
  const moment = when === 'coming' ? activity.firstStartsAt : activity.lastEndsAt;
  return [String(moment?.getTime() ?? 0), activity.id];
}
