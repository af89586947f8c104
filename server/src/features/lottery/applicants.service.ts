import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { expectFound } from '../../db/expect-found.js';
import { DomainError } from '../../kernel/domain-error.js';
import { covers, type Viewer } from '../../kernel/viewer.js';
import { rootOf } from '../activities/invited.rules.js';
import { FamilyService } from '../family/family.service.js';
import { MembersService } from '../members/members.service.js';
import { ActingService, staffOf } from '../signups/people/acting.service.js';
import { Companions, type WantedCompanion } from '../signups/people/companions.service.js';
import type { Actor } from '../signups/seats/move.js';
import { peopleOf } from './application-book.rules.js';
import { applicationsOfPeople } from './application-rows.js';
import type { Draw } from './draw.entity.js';
import { DrawApplication } from './draw-application.entity.js';
import { DrawsService } from './draws.service.js';

export interface Applicant {
  readonly id: Id;
  readonly name: string;
}

/** Who applies in a draw, alone or as two, and who does it for them. */
export interface Party {
  readonly draw: Draw;
  readonly people: readonly [Applicant] | readonly [Applicant, Applicant];
  readonly actor: Actor;
}

/** Tells who applies, and who may take an application back. */
@Injectable()
export class Applicants {
  constructor(
    private readonly dataSource: DataSource,
    private readonly draws: DrawsService,
    private readonly acting: ActingService,
    private readonly companions: Companions,
    private readonly family: FamilyService,
    private readonly members: MembersService,
  ) {}

  /** Oneself or an elder, and whom they take along; draws of other districts are not there. */
  async forWhom(
    viewer: Viewer,
    drawId: Id,
    forId: Id | undefined,
    companion: WantedCompanion | null,
  ): Promise<Party> {
    const acting = await this.acting.forWhom(viewer, forId);
    const { person, actor } = acting;
    const draw = await this.draws.expectNear(this.dataSource.manager, viewer, drawId, person.unitPath);
    if (!companion) return { draw, people: [person], actor };
    const kept = 'memberId' in companion && (await this.partnerOf(draw, person.id)) === companion.memberId;
    const second = kept
      ? await this.members.expect(companion.memberId)
      : await this.companions.expect(viewer, acting, companion);
    return { draw, people: [person, second], actor };
  }

  /** The one with whom this person stands in the draw. */
  private async partnerOf(draw: Draw, memberId: Id): Promise<Id | null> {
    const [mine] = await applicationsOfPeople(this.dataSource.manager, draw.id, [memberId]);
    return (mine && peopleOf(mine).find(id => id !== memberId)) ?? null;
  }

  /** Whom this person may take along by a tap. */
  known(viewer: Viewer, memberId: Id): Promise<{ memberId: Id; name: string }[]> {
    return this.companions.known(this.dataSource.manager, viewer, memberId);
  }

  /** People of the draw's district, at its counter. */
  async atDesk(viewer: Viewer, drawId: Id, memberId: Id, companionId: Id | null): Promise<Party> {
    const draw = await this.draws.expect(this.dataSource.manager, viewer, drawId, 'desk');
    if (memberId === companionId) throw new DomainError('COMPANION_SELF');
    const person = await this.ofDistrict(draw, memberId);
    if (!person) throw new DomainError('NOT_FOUND');
    const actor = staffOf(viewer);
    if (!companionId) return { draw, people: [person], actor };
    const second = await this.ofDistrict(draw, companionId);
    if (!second) throw new DomainError('COMPANION_UNKNOWN');
    return { draw, people: [person, second], actor };
  }

  /** An application as one of its people, a relative who may, or staff of the draw act on it; NOT_FOUND for others. */
  async of(
    viewer: Viewer,
    applicationId: Id,
  ): Promise<{ draw: Draw; application: DrawApplication; actor: Actor }> {
    const { manager } = this.dataSource;
    const application = await expectFound(manager, DrawApplication, applicationId);
    const draw = await this.draws.find(manager, application.drawId);
    return { draw, application, actor: await this.actorFor(viewer, draw, peopleOf(application)) };
  }

  private async actorFor(viewer: Viewer, draw: Draw, people: readonly Id[]): Promise<Actor> {
    const { accountId } = viewer;
    if (viewer.member && people.includes(viewer.member.id)) return { accountId, byName: null, via: 'self' };
    if (covers(viewer, 'desk', draw.unitPath)) return staffOf(viewer);
    for (const memberId of people) {
      const relative = await this.family.mayActFor(this.dataSource.manager, accountId, memberId);
      if (relative) return { accountId, byName: `${relative.relation} ${relative.name}`, via: 'family' };
    }
    throw new DomainError('NOT_FOUND');
  }

  private async ofDistrict({ unitPath }: Draw, memberId: Id): Promise<Applicant | null> {
    const person = await this.members.find(memberId);
    return person && rootOf(person.unitPath) === rootOf(unitPath) ? person : null;
  }
}
