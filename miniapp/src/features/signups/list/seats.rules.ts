import type { SeatCounts } from '@wanqing/shared';
import { words } from './words';

export type SeatPartKey = 'confirmed' | 'offered' | 'requested' | 'kept' | 'free';

/** A piece of the bar. */
export interface SeatPart {
  readonly key: SeatPartKey;
  readonly label: string;
  readonly count: number;
  /** Of all seats, in per cent. */
  readonly percent: number;
}

const order: readonly SeatPartKey[] = ['confirmed', 'offered', 'requested', 'kept', 'free'];

/** All seats in pieces that make up the whole, those that are none left out. */
export function seatParts(counts: SeatCounts): SeatPart[] {
  // A plan may have been made smaller by the fall of a quota meanwhile: never beyond the bar.
  const all = Math.max(counts.capacity, counts.taken + counts.kept + counts.free, 1);
  return order
    .map(key => ({ key, label: words[key], count: counts[key], percent: (100 * counts[key]) / all }))
    .filter(({ count }) => count > 0);
}

/** 「一共30个位子：有位子24个，空着4个，给柜台留2个，候补5人」, for those who hear it. */
export function seatSentence(counts: SeatCounts): string {
  const parts = seatParts(counts).map(({ label, count }) => `${label}${words.places(count)}`);
  const queue = counts.waiting > 0 ? words.someWaiting(counts.waiting) : words.noneWaiting;
  return `${words.seats(counts.capacity)}：${[...parts, queue].join('，')}`;
}
