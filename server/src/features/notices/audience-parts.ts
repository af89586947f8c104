import { Injectable } from '@nestjs/common';
import type { ActivityPart, Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';

/** A condition on `member` in raw SQL; parameter names carry `name`, so that several fit into one query. */
export type Condition = readonly [sql: string, params: Record<string, unknown>];

/** An activity as notices know it. */
export interface KnownActivity {
  readonly title: string;
  readonly unitPath: string;
}

type Who = ActivityPart['who'];
type Source = (manager: EntityManager, activityId: string, name: string) => Promise<Condition>;
type Activities = (manager: EntityManager, ids: readonly Id[]) => Promise<Map<Id, KnownActivity>>;

/** What notices must know of features above them: each says which members its part of an audience means. */
@Injectable()
export class AudienceParts {
  private readonly sources = new Map<Who, Source>();
  private activities: Activities = async () => new Map();

  /** @param source the members of an activity, as a condition on `member`; one that is not there matches nobody */
  register(who: Who, source: Source): void {
    this.sources.set(who, source);
  }

  /** @param activities titles and places of activities; one that is not there is not in the map */
  registerActivities(activities: Activities): void {
    this.activities = activities;
  }

  async of(manager: EntityManager, part: ActivityPart, name: string): Promise<Condition> {
    const source = this.sources.get(part.who);
    return source ? source(manager, part.activityId, name) : ['1 = 0', {}];
  }

  /** The activities that parts of an audience name. */
  async activitiesOf(
    manager: EntityManager,
    parts: readonly ActivityPart[],
  ): Promise<Map<Id, KnownActivity>> {
    return parts.length
      ? this.activities(manager, [...new Set(parts.map(part => part.activityId))])
      : new Map();
  }
}
