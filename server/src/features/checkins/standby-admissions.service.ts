import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { DoorsService, type SessionDoor } from '../activities/doors.service.js';
import { SessionsService } from '../activities/sessions.service.js';
import { CheckInWriter } from './check-in-writer.service.js';
import { newAttempt, newCheckIn } from './new-rows.js';
import type { Decided } from './settle.rules.js';
import { admissible, isStandbyTime } from './standby.rules.js';
import { StandbyReading, type Standing } from './standby-reading.service.js';
import { StandbyTelling } from './standby-telling.service.js';

/** Gives seats of those who have not come to people from the wait-list who stand at the door. */
@Injectable()
export class StandbyAdmissions {
  constructor(
    private readonly clock: Clock,
    private readonly doors: DoorsService,
    private readonly sessions: SessionsService,
    private readonly reading: StandbyReading,
    private readonly writer: CheckInWriter,
    private readonly telling: StandbyTelling,
  ) {}

  /**
   * Checks in, in the order of the wait-list, whom the seats are enough for. It holds the session alone: nobody else
   * checks in meanwhile, so that no seat is given away twice. Once more is fine.
   */
  async admitIn(manager: EntityManager, sessionId: Id): Promise<void> {
    const now = this.clock.now();
    const session = await this.sessions.take(manager, sessionId);
    if (!session || session.cancelledAt || !isStandbyTime(session, now)) return;
    const door = (await this.doors.ofActivities(manager, [session.activityId])).get(session.activityId);
    if (door?.activity.state !== 'published') return;
    const facts = await this.reading.of(manager, { ...door, session });
    const admitted = facts ? admissible(facts.parties, facts.free) : [];
    if (!facts || admitted.length === 0) return;
    const decided = admitted.flatMap(({ memberId }) => {
      const standing = facts.standing.get(memberId);
      return standing ? [admission({ ...door, session }, memberId, standing, now)] : [];
    });
    await this.writer.writeIn(manager, decided);
    await this.telling.admitted(manager, { ...door, session }, admitted, now);
  }
}

/** By a key of the answer that turned them away: a second admission of it finds the first. */
function admission(
  { activity, session }: Pick<SessionDoor, 'activity' | 'session'>,
  memberId: Id,
  { attempt }: Standing,
  at: Date,
): Decided {
  const both = {
    sessionId: session.id,
    memberId,
    accountId: attempt.accountId,
    method: 'name' as const,
    at,
    createdAt: at,
  };
  return {
    attempt: newAttempt({
      ...both,
      activityId: activity.id,
      requestKey: `standby-${attempt.id}`,
      outcome: 'CHECKED_IN',
    }),
    checkIn: newCheckIn({ ...both, invited: false, anyway: true }),
  };
}
