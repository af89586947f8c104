import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, In, MoreThanOrEqual } from 'typeorm';
import type { SessionDoor } from '../activities/doors.service.js';
import { SignupLists, type Waiter } from '../activities/sign-up-lists.js';
import { CheckIn } from './check-in.entity.js';
import { CheckInAttempt } from './check-in-attempt.entity.js';
import { type StandbyParty, standbyParties } from './standby.rules.js';
import { TallyService } from './tally.service.js';

/** How somebody of the wait-list stands at the door. */
export interface Standing {
  readonly since: Date;
  /** The answer that turned them away last. */
  readonly attempt: CheckInAttempt;
}

export interface StandbyFacts {
  /** Seats nobody sits on; never below 0. */
  readonly free: number;
  readonly parties: readonly StandbyParty[];
  /** People of the wait-list who stand at the door and are not in, by member. */
  readonly standing: ReadonlyMap<Id, Standing>;
  /** Of the wait-list, those who are in. */
  readonly cameAt: ReadonlyMap<Id, Date>;
}

/** Who stands before a session, of those who would like a seat, and how many seats are left. */
@Injectable()
export class StandbyReading {
  constructor(
    private readonly signups: SignupLists,
    private readonly tally: TallyService,
  ) {}

  /** Null where there is no standby. */
  async of(
    manager: EntityManager,
    { activity, session }: Pick<SessionDoor, 'activity' | 'session'>,
  ): Promise<StandbyFacts | null> {
    const list = activity.bySignup ? await this.signups.standbyOf(manager, activity.id) : null;
    if (!list) return null;
    const came = await this.tally.came(session.id, manager);
    const checkIns = await this.checkInsOf(manager, session.id, list.waiters);
    const standing = standingOf(await this.turnedAway(manager, session), list.waiters, checkIns);
    const cameAt = new Map(
      checkIns.flatMap(({ activeMemberId, at }) => (activeMemberId ? [[activeMemberId, at]] : [])),
    );
    const parties = standbyParties(list.waiters, standing, cameAt);
    return { free: Math.max(0, list.seats - came), parties, standing, cameAt };
  }

  private async checkInsOf(
    manager: EntityManager,
    sessionId: Id,
    waiters: readonly Waiter[],
  ): Promise<CheckIn[]> {
    if (waiters.length === 0) return [];
    return manager.findBy(CheckIn, { sessionId, memberId: In(waiters.map(({ memberId }) => memberId)) });
  }

  /** In order of time. */
  private turnedAway(
    manager: EntityManager,
    { id, opensAt }: SessionDoor['session'],
  ): Promise<CheckInAttempt[]> {
    return manager.find(CheckInAttempt, {
      where: { sessionId: id, outcome: 'NOT_INVITED', at: MoreThanOrEqual(opensAt) },
      order: { at: 'ASC', id: 'ASC' },
    });
  }
}

/** Whoever was let in and taken back out again has to come to the door once more. */
function standingOf(
  turnedAway: readonly CheckInAttempt[],
  waiters: readonly Waiter[],
  checkIns: readonly CheckIn[],
): Map<Id, Standing> {
  const wanted = new Set(waiters.map(({ memberId }) => memberId));
  for (const { activeMemberId } of checkIns) if (activeMemberId) wanted.delete(activeMemberId);
  const undoneAt = new Map<Id, number>();
  for (const { memberId, undoneAt: at } of checkIns)
    undoneAt.set(memberId, Math.max(undoneAt.get(memberId) ?? 0, at?.getTime() ?? 0));
  const standing = new Map<Id, Standing>();
  for (const attempt of turnedAway) {
    const { memberId, createdAt, at } = attempt;
    if (!memberId || !wanted.has(memberId) || createdAt.getTime() <= (undoneAt.get(memberId) ?? 0)) continue;
    standing.set(memberId, { since: standing.get(memberId)?.since ?? at, attempt });
  }
  return standing;
}
