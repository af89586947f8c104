import { Injectable } from '@nestjs/common';
import type { ErrorCode, Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';

/** Why an activity cannot be copied as one that is nothing else; null: it can. */
export type RefuseCopy = (manager: EntityManager, activityId: Id) => Promise<ErrorCode | null>;

/** Features above that keep more of an activity copy it themselves; they register, since activities know none of them. */
@Injectable()
export class ActivityCopies {
  private readonly refusers: RefuseCopy[] = [];

  register(refuse: RefuseCopy): void {
    this.refusers.push(refuse);
  }

  async refusal(manager: EntityManager, activityId: Id): Promise<ErrorCode | null> {
    for (const refuse of this.refusers) {
      const refused = await refuse(manager, activityId);
      if (refused) return refused;
    }
    return null;
  }
}
