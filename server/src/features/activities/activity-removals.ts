import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';

/** Removes what a feature keeps of an activity that was never published. */
export type RemoveParts = (manager: EntityManager, activityId: Id) => Promise<void>;

/** Drafts take along what features above keep of them; those register, since activities know none of them. */
@Injectable()
export class ActivityRemovals {
  private readonly removers: RemoveParts[] = [];

  register(remove: RemoveParts): void {
    this.removers.push(remove);
  }

  async of(manager: EntityManager, activityId: Id): Promise<void> {
    for (const remove of this.removers) await remove(manager, activityId);
  }
}
