import { type DrawState, type ErrorCode, momentWords } from '@wanqing/shared';
import { DomainError } from '../../kernel/domain-error.js';

interface Times {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

interface Marks extends Times {
  readonly drawnAt: Date | null;
  readonly publishedAt: Date | null;
}

export function stateOf({ opensAt, closesAt, drawnAt, publishedAt }: Marks, now: Date): DrawState {
  if (publishedAt) return 'published';
  if (drawnAt) return 'drawn';
  if (now >= closesAt) return 'closed';
  return now >= opensAt ? 'open' : 'planned';
}

/** Why nobody can apply at this moment; null where one can. */
export function whyNot(
  draw: Marks,
  now: Date,
): { reason: ErrorCode; details: Record<string, string> } | null {
  const state = stateOf(draw, now);
  if (state === 'planned') return { reason: 'DRAW_NOT_OPEN', details: { when: momentWords(draw.opensAt) } };
  return state === 'open' ? null : { reason: 'DRAW_CLOSED', details: {} };
}

/**
 * Refuses times in which nobody could apply. An end that has passed may stay as it is; once somebody has applied the
 * opening may not move beyond `now`, since they applied in it.
 * @param before as it was; null for a new draw
 */
export function expectTimes(
  wanted: Times,
  now: Date,
  before: (Times & { applications: number }) | null = null,
): void {
  const endStays = before?.closesAt.getTime() === wanted.closesAt.getTime();
  const endFits = wanted.closesAt > wanted.opensAt && (endStays || wanted.closesAt > now);
  const openingFits = !before?.applications || wanted.opensAt <= now;
  if (!endFits || !openingFits) throw new DomainError('DRAW_TIMES_WRONG');
}
