import type { SignupState } from '@wanqing/shared';

/** Of an organizer's list: those with seats, then the wait-list, then those whose sign-up has ended. */
export const parts: readonly (readonly SignupState[])[] = [
  ['requested', 'offered', 'confirmed'],
  ['waiting'],
  ['left', 'declined', 'lapsed', 'refused', 'removed', 'closed'],
];

/** The parts of the list that are asked for; all of them where nothing is. */
export function partsOf(state?: SignupState | 'ended'): readonly (readonly SignupState[])[] {
  if (!state) return parts;
  return state === 'ended' ? parts.slice(2) : [[state]];
}
