import { Injectable } from '@nestjs/common';
import type { ScanResult } from '@wanqing/shared';
import { Config } from '../../config.js';
import type { Viewer } from '../../kernel/viewer.js';
import { OwnClaims } from '../accounts/own-claims.service.js';
import { DoorsService, type SessionDoor } from '../activities/doors.service.js';
import { placeOf } from '../activities/sessions.rules.js';
import { MembersService } from '../members/members.service.js';
import { isGreen } from './door.rules.js';
import { DoorStandby } from './door-standby.service.js';
import type { Settled } from './settle.rules.js';

/** What a phone is shown of its answer; everything but green carries a rescue code. */
@Injectable()
export class ScanAnswers {
  constructor(
    private readonly config: Config,
    private readonly doors: DoorsService,
    private readonly claims: OwnClaims,
    private readonly members: MembersService,
    private readonly standby: DoorStandby,
  ) {}

  /** @param near where the code led just now; a repeated answer may speak of another session */
  async of(viewer: Viewer, given: Settled, near: SessionDoor | null): Promise<ScanResult> {
    const { settled, standby } = await this.standby.after(near, given);
    const { attempt, checkIn } = settled;
    const sameDoor = (near?.session.id ?? null) === attempt.sessionId;
    const door = sameDoor ? near : attempt.sessionId && (await this.doors.of(attempt.sessionId));
    return {
      outcome: attempt.outcome,
      name: await this.nameOf(viewer, attempt.memberId),
      activity: door ? atDoor(door) : null,
      checkIn: checkIn && { id: checkIn.id, at: checkIn.at.toISOString(), method: checkIn.method },
      standby,
      rescue: isGreen(attempt.outcome) ? null : await this.claims.open(viewer),
      help: this.config.help,
    };
  }

  private async nameOf({ member }: Viewer, memberId: string | null): Promise<string | null> {
    if (!memberId) return null;
    if (member?.id === memberId) return member.name;
    return (await this.members.find(memberId))?.name ?? null;
  }
}

const atDoor = ({ activity, session }: SessionDoor): ScanResult['activity'] => ({
  id: activity.id,
  title: activity.title,
  place: placeOf(activity, session),
  bring: activity.bring,
  sessionId: session.id,
  startsAt: session.startsAt.toISOString(),
  endsAt: session.endsAt.toISOString(),
  opensAt: session.opensAt.toISOString(),
  cancelReason: activity.cancelReason ?? session.cancelReason,
});
