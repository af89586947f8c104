import { type EntityManager, In } from 'typeorm';
import { CheckIn } from './check-in.entity.js';
import { CheckInAttempt } from './check-in-attempt.entity.js';
import type { Settled } from './settle.rules.js';

type Request = Pick<CheckInAttempt, 'accountId' | 'requestKey'>;
type Place = Pick<CheckInAttempt, 'sessionId' | 'memberId'>;

// Most look-ups at a door find nothing, hence by plain SQL for ids first, and for whole rows only of these.

/** Answers that these requests have been given before. */
export async function earlierAnswers(
  manager: EntityManager,
  requests: readonly Request[],
): Promise<Settled[]> {
  const found: { id: string }[] = await manager.query(
    `SELECT id FROM checkin_attempts WHERE ${either('(accountId = ? AND requestKey = ?)', requests.length)}`,
    requests.flatMap(({ accountId, requestKey }) => [accountId, requestKey]),
  );
  if (found.length === 0) return [];
  const attempts = await manager.findBy(CheckInAttempt, { id: In(found.map(({ id }) => id)) });
  const checkInIds = attempts.flatMap(({ checkInId }) => checkInId ?? []);
  const checkIns = checkInIds.length > 0 ? await manager.findBy(CheckIn, { id: In(checkInIds) }) : [];
  const byId = new Map(checkIns.map(checkIn => [checkIn.id, checkIn]));
  return attempts.map(attempt => ({
    attempt,
    checkIn: byId.get(attempt.checkInId ?? '') ?? null,
    repeated: true,
  }));
}

/** Check-ins of these people at these sessions that are not undone. */
export async function standingCheckIns(manager: EntityManager, places: readonly Place[]): Promise<CheckIn[]> {
  const pairs = places.flatMap(({ sessionId, memberId }) =>
    sessionId && memberId ? [[sessionId, memberId]] : [],
  );
  if (pairs.length === 0) return [];
  const found: { id: string }[] = await manager.query(
    `SELECT id FROM checkins WHERE ${either('(sessionId = ? AND activeMemberId = ?)', pairs.length)}`,
    pairs.flat(),
  );
  if (found.length === 0) return [];
  return manager.findBy(CheckIn, { id: In(found.map(({ id }) => id)) });
}

/** The condition so many times, joined with OR: each an index lookup on either database. */
const either = (condition: string, times: number): string => Array(times).fill(condition).join(' OR ');
