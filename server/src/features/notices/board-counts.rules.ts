import type { Notice } from './notice.entity.js';

/** Notices to more people than this are not counted at every look. */
export const large = 2000;

/** How old counts of a large notice may be: on its own board, and in the list of all. */
export const countLifeMs = { board: 10_000, list: 60_000 } as const;

type Moments = Pick<Notice, 'spreadAt' | 'remindedAt' | 'correctedAt' | 'recalledAt'>;

/** Whether counts begun at `countedAt` still do: not once something happened that moves many at once. */
export function isFresh(notice: Moments, countedAt: Date, now: Date, lifeMs: number): boolean {
  const { spreadAt, remindedAt, correctedAt, recalledAt } = notice;
  const isLater = [spreadAt, remindedAt, correctedAt, recalledAt].every(at => at === null || at < countedAt);
  return isLater && now.getTime() - countedAt.getTime() <= lifeMs;
}
