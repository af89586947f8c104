import { Injectable } from '@nestjs/common';
import type { ErrorCode, Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';

/** Why an activity cannot be copied as one that is nothing else; null: it can. */
export type RefuseCopy = (manager: EntityManager, activityId: Id) => Promise<ErrorCode | null>;

/** Gives the copy what a feature above keeps of the original, its times so many milliseconds later. */
export type FollowCopy = (manager: EntityManager, fromId: Id, toId: Id, laterByMs: number) => Promise<void>;

/** Features above that keep more of an activity copy it along, or themselves; they register, since activities know none of them. */
@Injectable()
export class ActivityCopies {
  private readonly refusers: RefuseCopy[] = [];
  private readonly followers: FollowCopy[] = [];

  register(refuse: RefuseCopy): void {
    this.refusers.push(refuse);
  }

  follow(copy: FollowCopy): void {
    this.followers.push(copy);
  }

  async copied(manager: EntityManager, fromId: Id, toId: Id, laterByMs: number): Promise<void> {
    for (const copy of this.followers) await copy(manager, fromId, toId, laterByMs);
  }

  async refusal(manager: EntityManager, activityId: Id): Promise<ErrorCode | null> {
    for (const refuse of this.refusers) {
      const refused = await refuse(manager, activityId);
      if (refused) return refused;
    }
    return null;
  }
}
