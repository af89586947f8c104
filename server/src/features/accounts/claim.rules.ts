import { DomainError } from '../../kernel/domain-error.js';

/** How long a rescue code can be used: a whole morning's event, so that no page grows stale in a hand. */
export const claimMs = 2 * 60 * 60 * 1000;

/** A code with less than this left is replaced when the phone asks again. */
const freshMs = 15 * 60 * 1000;

interface Times {
  expiresAt: Date;
  resolvedAt: Date | null;
}

export type ClaimState = 'waiting' | 'recognised' | 'expired';

export function stateOf(claim: Times, now: Date): ClaimState {
  if (claim.resolvedAt) return 'recognised';
  return claim.expiresAt > now ? 'waiting' : 'expired';
}

/** Whether the phone may go on showing this code. */
export const isFresh = (claim: Times, now: Date): boolean =>
  !claim.resolvedAt && claim.expiresAt.getTime() - now.getTime() >= freshMs;

export function expectUsable(claim: Times, now: Date): void {
  if (claim.expiresAt <= now) throw new DomainError('CLAIM_EXPIRED');
}
