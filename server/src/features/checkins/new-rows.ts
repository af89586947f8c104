import { newId } from '../../kernel/ids.js';
import type { CheckIn } from './check-in.entity.js';
import type { CheckInAttempt } from './check-in-attempt.entity.js';

type Given<Row, Optional extends keyof Row> = Omit<Row, 'id' | Optional> & Partial<Pick<Row, Optional>>;

/** A check-in that stands, not yet written. */
export const newCheckIn = (
  given: Given<CheckIn, 'attendantId' | 'anyway' | 'activeMemberId' | 'undoneAt' | 'undoneBy' | 'undoReason'>,
): CheckIn => ({
  id: newId(),
  activeMemberId: given.memberId,
  attendantId: null,
  anyway: false,
  undoneAt: null,
  undoneBy: null,
  undoReason: null,
  ...given,
});

/** An answer of the door, not yet written. */
export const newAttempt = (
  given: Given<CheckInAttempt, 'sessionId' | 'activityId' | 'memberId' | 'method' | 'checkInId' | 'claimId'>,
): CheckInAttempt => ({
  id: newId(),
  sessionId: null,
  activityId: null,
  memberId: null,
  method: null,
  checkInId: null,
  claimId: null,
  ...given,
});
