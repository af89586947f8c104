import type { SignupPage, SignupView } from '@wanqing/shared';
import { isJoinable, isLive } from '../../features/signups/glance.rules';

/**
 * offered: a freed seat waits for an answer · has: a place or a turn · off: called off · open: can be signed up for,
 * or waited for · draw: by a draw, on a page of its own · shut: not now, or not for this person.
 */
export type Stage = 'offered' | 'has' | 'off' | 'open' | 'draw' | 'shut';

type Seen = Pick<SignupPage, 'glance' | 'activity'>;

/** What the page of a sign-up is about now. */
export function stageOf({ glance, activity }: Seen): Stage {
  if (activity.state === 'cancelled') return 'off';
  if (glance.mine?.state === 'offered') return 'offered';
  if (isLive(glance.mine)) return 'has';
  if (glance.byDraw && glance.drawId) return 'draw';
  return isJoinable(glance) ? 'open' : 'shut';
}

/** The one big word of a place that one has, and whether it is done. */
export function placeWords({ state, ahead }: Pick<SignupView, 'state' | 'ahead'>): {
  readonly tone: 'ok' | 'amber';
  readonly word: 'confirmed' | 'requested' | 'place';
  /** Number in the queue, 1 the next; 0 outside of it. */
  readonly place: number;
} {
  if (state === 'confirmed') return { tone: 'ok', word: 'confirmed', place: 0 };
  if (state === 'waiting') return { tone: 'amber', word: 'place', place: (ahead ?? 0) + 1 };
  return { tone: 'amber', word: 'requested', place: 0 };
}
