import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { expectFound } from '../../../db/expect-found.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { covers, memberOf, type Viewer } from '../../../kernel/viewer.js';
import type { Door } from '../../activities/doors.service.js';
import { cut } from '../../activities/notice-texts.rules.js';
import { FamilyService } from '../../family/family.service.js';
import { MembersService } from '../../members/members.service.js';
import type { Actor } from '../seats/move.js';
import { Signup } from '../seats/signup.entity.js';
import { SignupDoors } from './signup-doors.service.js';

/** For whom somebody acts, and how that is written down. */
export interface Acting {
  readonly person: { readonly id: Id; readonly name: string; readonly unitPath: string };
  readonly actor: Actor;
}

/** Tells who acts for whom: oneself, a relative for an elder, staff for whoever asks them to. */
@Injectable()
export class ActingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly family: FamilyService,
    private readonly people: MembersService,
    private readonly doors: SignupDoors,
  ) {}

  /**
   * Oneself, or the elder named, who must allow it. NOT_RECOGNISED without a member of one's own,
   * FAMILY_MAY_NOT_SIGN_UP by the elder's will, NOT_FOUND for strangers.
   */
  async forWhom(viewer: Viewer, forId?: Id): Promise<Acting> {
    if (!forId || forId === viewer.member?.id) {
      return { person: memberOf(viewer), actor: { accountId: viewer.accountId, byName: null, via: 'self' } };
    }
    const { manager } = this.dataSource;
    const relative = await this.family.mayActFor(manager, viewer.accountId, forId);
    const elder = relative && (await this.people.find(forId));
    if (!relative || !elder) return this.refuse(manager, viewer, forId);
    const byName = `${relative.relation} ${relative.name}`;
    return { person: elder, actor: { accountId: viewer.accountId, byName, via: 'family' } };
  }

  /** The same before an activity: NOT_FOUND where it is a draft, or of another district than the person. */
  async before(viewer: Viewer, activityId: Id, forId?: Id): Promise<Acting> {
    const acting = await this.forWhom(viewer, forId);
    await this.doors.expect(activityId, acting.person.unitPath);
    return acting;
  }

  private async refuse(manager: EntityManager, { accountId }: Viewer, elderId: Id): Promise<never> {
    const elders = await this.family.eldersOf(manager, accountId);
    const elder = elders.find(({ memberId }) => memberId === elderId);
    if (elder) throw new DomainError('FAMILY_MAY_NOT_SIGN_UP', { name: elder.name });
    throw new DomainError('NOT_FOUND');
  }

  /**
   * A sign-up as its own person, a relative who may, or staff of the activity act on it; to others it is not there
   * (NOT_FOUND). Staff do for others what they are asked to, not for themselves.
   */
  async on(viewer: Viewer, signupId: Id): Promise<{ signup: Signup; door: Door; actor: Actor }> {
    const { manager } = this.dataSource;
    const signup = await expectFound(manager, Signup, signupId);
    const door = await this.doors.expect(signup.activityId);
    return { signup, door, actor: await this.actorFor(viewer, signup, door) };
  }

  /** A sign-up for staff who hold the role over its activity; NOT_FOUND for others. */
  async covered(
    viewer: Viewer,
    role: 'desk' | 'organizer',
    signupId: Id,
  ): Promise<{ signup: Signup; door: Door }> {
    const signup = await expectFound(this.dataSource.manager, Signup, signupId);
    return { signup, door: await this.doors.expectCovered(viewer, role, signup.activityId) };
  }

  private async actorFor(viewer: Viewer, { memberId }: Signup, { activity }: Door): Promise<Actor> {
    const { accountId } = viewer;
    if (viewer.member?.id === memberId) return { accountId, byName: null, via: 'self' };
    if (covers(viewer, 'desk', activity.unitPath)) return staffOf(viewer);
    const relative = await this.family.mayActFor(this.dataSource.manager, accountId, memberId);
    if (!relative) throw new DomainError('NOT_FOUND');
    return { accountId, byName: `${relative.relation} ${relative.name}`, via: 'family' };
  }
}

const mostOfName = 40;

/** 工作人员 王敏 */
export const staffOf = (viewer: Viewer): Actor => ({
  accountId: viewer.accountId,
  byName: cut(`工作人员 ${memberOf(viewer).name}`, mostOfName),
  via: 'desk',
});
