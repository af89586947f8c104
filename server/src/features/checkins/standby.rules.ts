import type { Id } from '@wanqing/shared';
import type { Waiter } from '../activities/sign-up-lists.js';

/** So long a seat is kept for who has not come. */
export const standbyWaitMs = 10 * 60 * 1000;

/** When seats of those who have not come are given away: ten minutes after the start. */
export const standbyFrom = ({ startsAt }: { readonly startsAt: Date }): Date =>
  new Date(startsAt.getTime() + standbyWaitMs);

interface Running {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Whether seats are given away now; both ends belong to it. */
export const isStandbyTime = (session: Running, now: Date): boolean =>
  standbyFrom(session) <= now && now <= session.endsAt;

/** One person or a pair from the wait-list, somebody of whom stands at the door and is not in yet. */
export interface StandbyParty {
  /** Those who stand there. */
  readonly here: readonly Waiter[];
  /** Nobody of it is missing. */
  readonly isWhole: boolean;
}

/**
 * Parties at the door in the order of their turns.
 * @param waiters in order of arrival on the wait-list @param standing members at the door @param came members who are in
 */
export function standbyParties(
  waiters: readonly Waiter[],
  standing: { has(memberId: Id): boolean },
  came: { has(memberId: Id): boolean },
): StandbyParty[] {
  const byParty = new Map<Id, Waiter[]>();
  for (const waiter of waiters.filter(({ memberId }) => !came.has(memberId)))
    byParty.set(waiter.partyId, [...(byParty.get(waiter.partyId) ?? []), waiter]);
  return [...byParty.values()].flatMap(party => {
    const here = party.filter(({ memberId }) => standing.has(memberId));
    return here.length > 0 ? [{ here, isWhole: here.length === party.length }] : [];
  });
}

/**
 * Who goes in now, in order, with so many seats free. Two who come together go in together or not at all: where only
 * one seat is free the next takes it, since nobody would sit on it otherwise.
 */
export function admissible(parties: readonly StandbyParty[], free: number): Waiter[] {
  const admitted: Waiter[] = [];
  for (const { here, isWhole } of parties)
    if (isWhole && admitted.length + here.length <= free) admitted.push(...here);
  return admitted;
}
