import type { MySignup } from '@wanqing/shared';
import { isLive } from './glance.rules';

/** The sign-up that matters now: an offer to be answered, else the one with the soonest session; null where there is none. */
export function nextOfMine(mine: readonly MySignup[]): MySignup | null {
  const live = mine.filter(({ signup, activity }) => isLive(signup) && activity.state !== 'cancelled');
  const offered = live.find(({ signup }) => signup.state === 'offered');
  const coming = live
    .filter(({ next }) => next)
    .sort((a, b) => (a.next?.startsAt ?? '').localeCompare(b.next?.startsAt ?? ''));
  return offered ?? coming[0] ?? null;
}
