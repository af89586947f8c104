import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, In } from 'typeorm';
import { covers, type Viewer } from '../../kernel/viewer.js';
import { MemberPowers } from '../members/member-powers.service.js';
import { MemberTies } from '../members/member-ties.service.js';
import { Grant } from './grant.entity.js';
import { GrantEndings } from './grant-endings.service.js';
import { GrantsService } from './grants.service.js';

/** Tells the roster who holds roles: their number is not anybody's to change, they are not
 * removed unseen, and the last of them stays. */
@Injectable()
export class GrantsOnRoster {
  constructor(
    private readonly grants: GrantsService,
    endings: GrantEndings,
    powers: MemberPowers,
    ties: MemberTies,
  ) {
    powers.register((manager, viewer, memberId) => this.holdsMore(manager, viewer, memberId));
    powers.registerNeed((manager, memberId) => endings.expectMayLeave(manager, memberId));
    ties.register((manager, memberIds) => this.everHeld(manager, memberIds));
  }

  private async holdsMore(manager: EntityManager, viewer: Viewer, memberId: Id): Promise<boolean> {
    const held = await this.grants.held(memberId, manager);
    return held.some(({ unitPath }) => !covers(viewer, 'organizer', unitPath));
  }

  /** Those of these people who were ever given a role. */
  private async everHeld(manager: EntityManager, memberIds: readonly Id[]): Promise<Id[]> {
    const where = { memberId: In([...memberIds]) };
    const found = await manager.find(Grant, { where, select: { memberId: true } });
    return found.map(({ memberId }) => memberId);
  }
}
