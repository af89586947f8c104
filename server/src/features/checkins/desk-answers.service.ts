import { Injectable } from '@nestjs/common';
import type { CheckInOutcome, DeskResult } from '@wanqing/shared';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { covers, type Viewer } from '../../kernel/viewer.js';
import type { SessionDoor } from '../activities/doors.service.js';
import { MembersService } from '../members/members.service.js';
import type { CheckIn } from './check-in.entity.js';
import { DeskPeople } from './desk-people.service.js';
import { attendantMayUndo } from './door.rules.js';
import { DoorStandby } from './door-standby.service.js';
import type { Settled } from './settle.rules.js';
import { TallyService } from './tally.service.js';

const deskOutcomes = [
  'CHECKED_IN',
  'ALREADY_CHECKED_IN',
  'NOT_OPEN_YET',
  'CLOSED',
  'CANCELLED',
  'NOT_INVITED',
] as const;
type DeskOutcome = (typeof deskOutcomes)[number];

const isDeskOutcome = (outcome: CheckInOutcome): outcome is DeskOutcome =>
  (deskOutcomes as readonly CheckInOutcome[]).includes(outcome);

/** What the attendant is shown. */
@Injectable()
export class DeskAnswers {
  constructor(
    private readonly clock: Clock,
    private readonly members: MembersService,
    private readonly people: DeskPeople,
    private readonly tally: TallyService,
    private readonly standby: DoorStandby,
  ) {}

  async of(viewer: Viewer, door: SessionDoor, given: Settled): Promise<DeskResult> {
    const { attempt, checkIn } = (await this.standby.after(door, given)).settled;
    // Without a session it was removed in this very moment.
    if (attempt.outcome === 'CODE_UNKNOWN')
      throw new DomainError(attempt.sessionId === door.session.id ? 'CARD_UNKNOWN' : 'NOT_FOUND');
    // A key that was used for something else: another session, or a scan of the attendant's own.
    if (!isDeskOutcome(attempt.outcome) || !attempt.memberId || attempt.sessionId !== door.session.id)
      throw new DomainError('BAD_REQUEST', { field: 'requestKey' });
    const member = await this.members.expect(attempt.memberId);
    const cameAt = await this.tally.cameAt(door.session.id, [member.id]);
    const [person] = await this.people.views([member], door, cameAt);
    if (!person) throw new DomainError('NOT_FOUND');
    return {
      outcome: attempt.outcome,
      person,
      checkIn: checkIn && {
        id: checkIn.id,
        at: checkIn.at.toISOString(),
        method: checkIn.method,
        canUndo: this.canUndo(viewer, door, checkIn),
      },
      came: await this.tally.came(door.session.id),
    };
  }

  private canUndo(viewer: Viewer, { activity }: SessionDoor, { undoneAt, createdAt }: CheckIn): boolean {
    if (undoneAt) return false;
    return covers(viewer, 'organizer', activity.unitPath) || attendantMayUndo(createdAt, this.clock.now());
  }
}
