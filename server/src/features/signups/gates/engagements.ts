import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';

/** Something a person has to be at. */
export interface Engagement {
  readonly memberId: Id;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Null where it is not an activity. */
  readonly activityId: Id | null;
}

/** From a moment up to another. */
export interface Span {
  readonly from: Date;
  readonly until: Date;
}

type Source = (manager: EntityManager, memberIds: readonly Id[], span: Span) => Promise<Engagement[]>;

/** What people have on: every feature that asks for their time registers how to find it. */
@Injectable()
export class Engagements {
  private readonly sources: Source[] = [];

  /** @param source engagements of these people that touch the span, in a fixed number of statements */
  register(source: Source): void {
    this.sources.push(source);
  }

  /** By start. */
  async of(manager: EntityManager, memberIds: readonly Id[], span: Span): Promise<Engagement[]> {
    const found: Engagement[] = [];
    if (memberIds.length > 0)
      for (const source of this.sources) found.push(...(await source(manager, memberIds, span)));
    return found.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  }
}
