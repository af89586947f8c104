import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, In } from 'typeorm';
import { MemberTies } from '../../members/member-ties.service.js';
import { Signup } from '../seats/signup.entity.js';

/** Tells the roster who has ever signed up. */
@Injectable()
export class SignupTies {
  constructor(ties: MemberTies) {
    ties.register((manager, memberIds) => this.everSignedUp(manager, memberIds));
  }

  private async everSignedUp(manager: EntityManager, memberIds: readonly Id[]): Promise<Id[]> {
    const where = { memberId: In([...memberIds]) };
    const found = await manager.find(Signup, { where, select: { memberId: true } });
    return found.map(({ memberId }) => memberId);
  }
}
