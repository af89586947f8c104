import type { Conflict } from '@wanqing/shared';
import type { Engagement, Span } from './engagements.js';

/** When something takes place. */
export interface Slot {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cancelledAt: Date | null;
}

/** Of these sessions those that take place and are not over. */
export const comingSlots = <S extends Slot>(sessions: readonly S[], now: Date): S[] =>
  sessions.filter(({ endsAt, cancelledAt }) => cancelledAt === null && endsAt > now);

/** From the first to the last; null where there is none. */
export function spanOf(slots: readonly Slot[]): Span | null {
  if (slots.length === 0) return null;
  return {
    from: new Date(Math.min(...slots.map(({ startsAt }) => startsAt.getTime()))),
    until: new Date(Math.max(...slots.map(({ endsAt }) => endsAt.getTime()))),
  };
}

/** Whether both take some of the same time; one that begins as the other ends does not. */
export const overlap = (
  a: { readonly startsAt: Date; readonly endsAt: Date },
  b: { readonly startsAt: Date; readonly endsAt: Date },
): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

const most = 5;

/** What is on at the same time as one of these slots: each thing once, at its first clash; at most five. */
export function conflictsWith(slots: readonly Slot[], engagements: readonly Engagement[]): Engagement[] {
  const first = new Map<string, Engagement>();
  for (const engagement of engagements) {
    const key = engagement.activityId ?? engagement.title;
    if (!first.has(key) && slots.some(slot => overlap(slot, engagement))) first.set(key, engagement);
  }
  return [...first.values()].slice(0, most);
}

export const toConflict = ({ title, startsAt, endsAt, activityId }: Engagement): Conflict => ({
  title,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  activityId,
});
