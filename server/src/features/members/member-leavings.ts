import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';

/** Gives back what somebody holds who has just been taken off the lists. */
export type GiveBack = (manager: EntityManager, memberId: Id) => Promise<void>;

/** Whoever is archived gives back what others wait for; features above register, since the roster knows none of them. */
@Injectable()
export class MemberLeavings {
  private readonly givers: GiveBack[] = [];

  register(giveBack: GiveBack): void {
    this.givers.push(giveBack);
  }

  async of(manager: EntityManager, memberId: Id): Promise<void> {
    for (const giveBack of this.givers) await giveBack(manager, memberId);
  }
}
