import { Injectable } from '@nestjs/common';
import type { DeskSubject, Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { covers, type Viewer } from '../../kernel/viewer.js';
import { ClaimsService } from '../accounts/claims.service.js';
import type { SessionDoor } from '../activities/doors.service.js';
import { ListsService } from '../activities/lists.service.js';
import { AttemptsService } from './attempts.service.js';
import { CheckInWriter } from './check-in-writer.service.js';
import { type DeskWish, decideAtDesk } from './desk-decision.js';
import { DeskSubjects } from './desk-subjects.service.js';
import type { Settled } from './settle.rules.js';

type Rescue = Extract<DeskSubject, { by: 'rescue' }>;

/** Staff say whose phone shows a rescue code, and that person is checked in: both or neither. */
@Injectable()
export class DeskRescue {
  constructor(
    private readonly clock: Clock,
    private readonly subjects: DeskSubjects,
    private readonly claims: ClaimsService,
    private readonly attempts: AttemptsService,
    private readonly writer: CheckInWriter,
    private readonly lists: ListsService,
  ) {}

  checkIn(viewer: Viewer, door: SessionDoor, rescue: Rescue, wish: DeskWish): Promise<Settled> {
    return this.writer.alone(manager => this.checkInIn(manager, viewer, door, rescue, wish));
  }

  private async checkInIn(
    manager: EntityManager,
    viewer: Viewer,
    door: SessionDoor,
    { claimId, memberId }: Rescue,
    wish: DeskWish,
  ): Promise<Settled> {
    const now = this.clock.now();
    const member = await this.subjects.picked(memberId, door.activity.unitPath, manager);
    // Whose phone it is can be said of one's own part of the tree, and of guests of this very session.
    const invited = (await this.lists.onList(door, [member], manager)).has(member.id);
    if (!covers(viewer, 'desk', member.unitPath) && !invited) throw new DomainError('NOT_FOUND');
    const claim = await this.claims.resolve(manager, viewer, claimId, memberId);
    const at = (await this.arrival(manager, door, claim.accountId)) ?? now;
    const guest = { member, invited, method: 'rescue' as const, at, claimId };
    return this.writer.writeOneIn(manager, decideAtDesk(viewer, door, guest, wish, now));
  }

  private arrival(manager: EntityManager, { session }: SessionDoor, accountId: Id): Promise<Date | null> {
    return this.attempts.grant({ accountId, session }, manager);
  }
}
