import type { SeatCounts, SignupState, SignupWay } from '@wanqing/shared';
import { words } from './words';

/** Sections of the list. */
export type ListPart = 'confirmed' | 'offered' | 'requested' | 'waiting' | 'ended';

export interface PartOption {
  readonly value: ListPart;
  /** 「候补 5」 */
  readonly label: string;
}

/** The sections there are, with how many are in each; 待审 only where somebody decides. */
export function partsOf(counts: SeatCounts, way: SignupWay): PartOption[] {
  const shown: readonly (readonly [ListPart, string, number | null])[] = [
    ['confirmed', words.confirmed, counts.confirmed],
    ['offered', words.offered, counts.offered],
    ...(way === 'approval' || counts.requested > 0
      ? [['requested', words.requested, counts.requested] as const]
      : []),
    ['waiting', words.waiting, counts.waiting],
    ['ended', words.gone, null],
  ];
  return shown.map(([value, label, count]) => ({
    value,
    label: count === null ? label : `${label} ${count}`,
  }));
}

/** What is looked at first: what waits for somebody to do something. */
export function firstPart({ requested, offered }: SeatCounts): ListPart {
  if (requested > 0) return 'requested';
  return offered > 0 ? 'offered' : 'confirmed';
}

/** What can be done with somebody. */
export type Act = 'accept' | 'decline' | 'approve' | 'refuse' | 'leave';

/** An organizer decides on requests; whoever stands at the counter does everything else. */
export function actsOn(state: SignupState, organizes: boolean): readonly Act[] {
  if (state === 'offered') return ['accept', 'decline'];
  if (state === 'requested') return organizes ? ['approve', 'refuse'] : ['leave'];
  return state === 'confirmed' || state === 'waiting' ? ['leave'] : [];
}
