import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import type { Viewer } from '../../kernel/viewer.js';
import type { SessionDoor } from '../activities/doors.service.js';
import { ListsService } from '../activities/lists.service.js';
import { AttemptsService } from './attempts.service.js';
import { CheckInWriter } from './check-in-writer.service.js';
import { type DeskWish, decideAtDesk } from './desk-decision.js';
import { DeskSubjects, type PresentSubject } from './desk-subjects.service.js';
import { newAttempt } from './new-rows.js';
import type { Decided, Settled } from './settle.rules.js';

/** Staff check in somebody whom they name, or whose card they scan. */
@Injectable()
export class DeskGuests {
  constructor(
    private readonly clock: Clock,
    private readonly subjects: DeskSubjects,
    private readonly attempts: AttemptsService,
    private readonly lists: ListsService,
    private readonly writer: CheckInWriter,
  ) {}

  async checkIn(
    viewer: Viewer,
    door: SessionDoor,
    subject: PresentSubject,
    wish: DeskWish,
  ): Promise<Settled> {
    const now = this.clock.now();
    const found = await this.subjects.guest(subject, door.activity.unitPath);
    if (!found) return this.writer.write(nobodysCard(viewer, door, wish, now));
    const { accountId, ...named } = found;
    const grant = accountId ? await this.attempts.grant({ accountId, session: door.session }) : null;
    const invited = await this.lists.isOnList(door, named.member);
    const guest = { ...named, invited, at: grant ?? now, claimId: null };
    return this.writer.write(decideAtDesk(viewer, door, guest, wish, now));
  }
}

/** A card that means nobody is an answer of the door as well. */
const nobodysCard = (
  { accountId }: Viewer,
  { activity, session }: SessionDoor,
  { requestKey }: DeskWish,
  at: Date,
): Decided => ({
  attempt: newAttempt({
    sessionId: session.id,
    activityId: activity.id,
    accountId,
    requestKey,
    method: 'card',
    outcome: 'CODE_UNKNOWN',
    at,
    createdAt: at,
  }),
  checkIn: null,
});
