import type { SignupState } from '@wanqing/shared';
import type { SignupPlan } from '../plans/signup-plan.entity.js';

const holding: readonly SignupState[] = ['requested', 'offered', 'confirmed'];

/** Whether one in this state holds a seat. */
export const holdsSeat = (state: SignupState): boolean => holding.includes(state);

/** Whether the sign-up has not ended: with a seat, or on the wait-list. */
export const isLive = (state: SignupState): boolean => state === 'waiting' || holdsSeat(state);

type Seats = Pick<SignupPlan, 'capacity' | 'taken' | 'deskQuota' | 'quotaTaken' | 'quotaReleasedAt'>;

/** Free seats that are still kept for the counter. */
export const keptSeats = ({ capacity, taken, deskQuota, quotaTaken, quotaReleasedAt }: Seats): number =>
  quotaReleasedAt ? 0 : Math.max(0, Math.min(deskQuota - quotaTaken, capacity - taken));

/** Free seats for everybody. `capacity` = `taken` + free + kept. */
export const freeSeats = (plan: Seats): number => Math.max(0, plan.capacity - plan.taken - keptSeats(plan));
