import type { StandbyPerson } from '@wanqing/shared';

/** What the server says about those who stand by. */
export interface Standby {
  /** When seats of those who have not come are given away; null where there is no standby. */
  readonly from: string | null;
  /** Seats nobody sits on. */
  readonly seatsFree: number;
  readonly items: readonly StandbyPerson[];
}

/** How many of them wait, and how many are in. */
export function countsOf(items: readonly StandbyPerson[]): { waiting: number; admitted: number } {
  const admitted = items.filter(({ admittedAt }) => admittedAt !== null).length;
  return { waiting: items.length - admitted, admitted };
}

/** before: whoever is expected may still come · given: free seats go to those who wait, in order · full: none is free. */
export type Stage = 'before' | 'given' | 'full';

/** Where seats stand for those who wait; null where nobody waits, or in vain. @param now, endsAt milliseconds */
export function stageOf({ from, seatsFree, items }: Standby, now: number, endsAt: number): Stage | null {
  if (from === null || now > endsAt || countsOf(items).waiting === 0) return null;
  if (now < Date.parse(from)) return 'before';
  return seatsFree > 0 ? 'given' : 'full';
}

/** Two who came together have one turn, and go in together. */
export const isPair = (items: readonly StandbyPerson[], { turn, memberId }: StandbyPerson): boolean =>
  turn > 0 && items.some(other => other.turn === turn && other.memberId !== memberId);
