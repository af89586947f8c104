import type { CheckIn } from './check-in.entity.js';
import type { CheckInAttempt } from './check-in-attempt.entity.js';

/** An answer as decided, and the check-in it means where it is CHECKED_IN; neither is written yet. */
export interface Decided {
  readonly attempt: CheckInAttempt;
  readonly checkIn: CheckIn | null;
}

/** The answer that stands: one's own, the first one to the same request, or that the person is in already. */
export interface Settled {
  readonly attempt: CheckInAttempt;
  /** The check-in the answer speaks of. */
  readonly checkIn: CheckIn | null;
  /** Whether it was given before, to the same request. */
  readonly repeated: boolean;
}

export const requestOf = ({ accountId, requestKey }: Pick<CheckInAttempt, 'accountId' | 'requestKey'>) =>
  `${accountId} ${requestKey}`;

const placeOf = ({ sessionId, memberId }: { sessionId: string | null; memberId: string | null }) =>
  sessionId && memberId ? `${sessionId} ${memberId}` : null;

/**
 * Settles answers that are written together, in their order, against what is written already: a request
 * has one answer, and a person is checked in to a session once.
 * @param given settled answers of earlier requests @param standing check-ins that are not undone
 */
export function settle(
  decided: readonly Decided[],
  given: readonly Settled[],
  standing: readonly CheckIn[],
): Settled[] {
  const byRequest = new Map(given.map(settled => [requestOf(settled.attempt), settled]));
  const byPlace = new Map(standing.map(checkIn => [placeOf(checkIn), checkIn]));
  return decided.map(one => {
    const earlier = byRequest.get(requestOf(one.attempt));
    if (earlier) return { ...earlier, repeated: true };
    const settled = settleOne(one, byPlace.get(placeOf(one.attempt)) ?? null);
    byRequest.set(requestOf(one.attempt), settled);
    if (settled.checkIn) byPlace.set(placeOf(settled.checkIn), settled.checkIn);
    return settled;
  });
}

/** Who is in already is told so, whatever else the answer would have been; only a cancelled event goes before. */
function settleOne({ attempt, checkIn }: Decided, standing: CheckIn | null): Settled {
  if (standing && attempt.outcome !== 'CANCELLED') {
    const outcome = 'ALREADY_CHECKED_IN' as const;
    return { attempt: { ...attempt, outcome, checkInId: standing.id }, checkIn: standing, repeated: false };
  }
  return { attempt: { ...attempt, checkInId: checkIn?.id ?? null }, checkIn, repeated: false };
}

/** The answer where the session is gone. */
export const leadsNowhere = ({ attempt }: Decided): Decided => ({
  attempt: { ...attempt, sessionId: null, activityId: null, outcome: 'CODE_UNKNOWN' },
  checkIn: null,
});
