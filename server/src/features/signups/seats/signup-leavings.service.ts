import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { MemberLeavings } from '../../members/member-leavings.js';
import { Scenes } from '../people/scenes.service.js';
import type { Act, Actor } from './move.js';
import { waitGoesOn } from './seat-giving.rules.js';
import { Seats } from './seats.service.js';
import { Signup } from './signup.entity.js';

/** The product itself, with the counter's right to do so after the deadline. */
const nobody: Actor = { accountId: null, byName: null, via: 'desk' };

/** Places of people who are taken off the roster go to the next, as long as there is a wait-list to hand them to. */
@Injectable()
export class SignupLeavings implements OnModuleInit {
  constructor(
    private readonly leavings: MemberLeavings,
    private readonly clock: Clock,
    private readonly scenes: Scenes,
    private readonly seats: Seats,
  ) {}

  onModuleInit(): void {
    this.leavings.register((manager, memberId) => this.giveBack(manager, memberId));
  }

  /** In one order of the activities, so that two do not wait for each other; the companion stays. */
  private async giveBack(manager: EntityManager, memberId: Id): Promise<void> {
    const state = In(['requested', 'offered', 'confirmed', 'waiting'] as const);
    const places = await manager.find(Signup, { where: { memberId, state }, order: { activityId: 'ASC' } });
    const ids = places.map(({ activityId }) => activityId);
    const scenes = await this.scenes.of(manager, ids, this.clock.now());
    for (const { id, activityId } of places) {
      const scene = scenes.get(activityId);
      if (scene && waitGoesOn(scene)) await this.seats.moveIn(manager, activityId, [leaving(id)]);
    }
  }
}

const leaving = (signupId: Id): Act => ({
  ...{ kind: 'leave', signupId, alone: true, actor: nobody },
  ...{ reason: '不在名册上了', requestKey: newId() },
});
