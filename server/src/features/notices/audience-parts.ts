import { Injectable } from '@nestjs/common';
import type { ActivityPart } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';

/** A condition on `member` in raw SQL; parameter names carry `name`, so that several fit into one query. */
export type Condition = readonly [sql: string, params: Record<string, unknown>];

type Who = ActivityPart['who'];
type Source = (manager: EntityManager, activityId: string, name: string) => Promise<Condition>;

/** What notices must know of features above them: each says which members its part of an audience means. */
@Injectable()
export class AudienceParts {
  private readonly sources = new Map<Who, Source>();

  /** @param source the members of an activity, as a condition on `member`; one that is not there matches nobody */
  register(who: Who, source: Source): void {
    this.sources.set(who, source);
  }

  async of(manager: EntityManager, part: ActivityPart, name: string): Promise<Condition> {
    const source = this.sources.get(part.who);
    return source ? source(manager, part.activityId, name) : ['1 = 0', {}];
  }
}
