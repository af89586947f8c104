import type { CheckInMethod, Id } from '@wanqing/shared';
import type { Viewer } from '../../kernel/viewer.js';
import type { SessionDoor } from '../activities/doors.service.js';
import { mayWalkIn } from '../activities/invited.rules.js';
import type { Person } from '../members/member-lookup.service.js';
import { isOff, outcomeAt } from './door.rules.js';
import { newAttempt, newCheckIn } from './new-rows.js';
import type { Decided } from './settle.rules.js';

export interface DeskWish {
  readonly requestKey: string;
  /** The attendant saw the refusal and checks in all the same. */
  readonly anyway?: true;
}

interface Guest {
  readonly member: Person;
  /** Whether they are on the list. */
  readonly invited: boolean;
  readonly method: CheckInMethod;
  /** When the person came. */
  readonly at: Date;
  readonly claimId: Id | null;
}

/** What the desk answers: as the door does, but the attendant may overrule anything except a cancelled event. */
export function decideAtDesk(
  viewer: Viewer,
  { activity, session }: SessionDoor,
  { member, invited, method, at, claimId }: Guest,
  { requestKey, anyway }: DeskWish,
  createdAt: Date,
): Decided {
  const answer = outcomeAt({
    cancelled: isOff({ activity, session }),
    codeIsGood: true,
    session,
    at,
    person: { invited, mayWalkIn: mayWalkIn(member, activity) },
  });
  const overruled = anyway === true && answer !== 'CHECKED_IN' && answer !== 'CANCELLED';
  const outcome = overruled ? 'CHECKED_IN' : answer;
  const both = {
    sessionId: session.id,
    memberId: member.id,
    accountId: viewer.accountId,
    method,
    at,
    createdAt,
  };
  const attendantId = viewer.member?.id ?? null;
  return {
    attempt: newAttempt({ ...both, activityId: activity.id, claimId, requestKey, outcome }),
    checkIn:
      outcome === 'CHECKED_IN' ? newCheckIn({ ...both, attendantId, invited, anyway: overruled }) : null,
  };
}
