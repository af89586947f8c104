import { storage } from '../../platform/storage';

/** Names under which the phone keeps what one may sign up for, and what one has signed up for. */
export const KEPT_NEXT = 'next-offer';
export const KEPT_CATALOGUE = 'catalogue';
export const KEPT_MINE = 'my-signups';

/** Takes one person's sign-ups away from the next one. */
export function forgetSignups(): void {
  storage.remove(KEPT_NEXT);
  storage.remove(KEPT_CATALOGUE);
  storage.remove(KEPT_MINE);
}
