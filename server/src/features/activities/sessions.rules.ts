import { dayOf } from '@wanqing/shared';
import { DomainError } from '../../kernel/domain-error.js';

const minuteMs = 60 * 1000;
const weekMs = 7 * 24 * 60 * minuteMs;

export interface Times {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly opensAt: Date;
}

/** A session as it is stored: when, and where, where that is not the activity's place (empty: there). */
export interface NewSession extends Times {
  readonly place: string;
}

/** Where a session takes place. */
export const placeOf = (activity: { readonly place: string }, session: { readonly place: string }): string =>
  session.place || activity.place;

/** Those that take place. */
export const takingPlace = <T extends { readonly cancelledAt: Date | null }>(sessions: readonly T[]): T[] =>
  sessions.filter(session => session.cancelledAt === null);

interface WantedSession {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly opensMinutesBefore: number;
  readonly place?: string | undefined;
}

/** A session as the editor gives it; it ends after it starts, on the same Shanghai day. */
export function timesOf({ startsAt, endsAt, opensMinutesBefore, place = '' }: WantedSession): NewSession {
  const start = new Date(startsAt);
  const end = new Date(endsAt);
  if (end <= start || dayOf(start) !== dayOf(end) || !isPlausible(start))
    throw new DomainError('SESSION_TIMES_WRONG');
  const opensAt = new Date(start.getTime() - opensMinutesBefore * minuteMs);
  return { startsAt: start, endsAt: end, opensAt, place };
}

/** Years that no calendar shows are a slip of the keyboard. */
const isPlausible = (moment: Date): boolean =>
  moment.getUTCFullYear() >= 2000 && moment.getUTCFullYear() < 2100;

/** The first start and the last end, null without sessions. */
export function spanOf(sessions: readonly Pick<Times, 'startsAt' | 'endsAt'>[]) {
  if (sessions.length === 0) return { firstStartsAt: null, lastEndsAt: null };
  return {
    firstStartsAt: new Date(Math.min(...sessions.map(session => session.startsAt.getTime()))),
    lastEndsAt: new Date(Math.max(...sessions.map(session => session.endsAt.getTime()))),
  };
}

/** Moved on by as few whole weeks as put every session into the future: a copy keeps its weekday and hour. */
export function movedOn(sessions: readonly NewSession[], now: Date): NewSession[] {
  const first = Math.min(...sessions.map(session => session.startsAt.getTime()));
  const weeks = Math.max(1, Math.floor((now.getTime() - first) / weekMs) + 1);
  const moved = (moment: Date) => new Date(moment.getTime() + weeks * weekMs);
  return sessions.map(({ startsAt, endsAt, opensAt, place }) => ({
    startsAt: moved(startsAt),
    endsAt: moved(endsAt),
    opensAt: moved(opensAt),
    place,
  }));
}

/**
 * The session a poster means: the one open now, else the next to come, else the last. Where two are open
 * at once, the one that began last: the first is on its way out; but rather one that takes place.
 */
export function sessionAt<T extends Times & { readonly cancelledAt: Date | null }>(
  sessions: readonly T[],
  at: Date,
): T | null {
  const inOrder = [...sessions].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const open = inOrder.filter(session => session.opensAt <= at && at <= session.endsAt);
  return (
    takingPlace(open).at(-1) ??
    open.at(-1) ??
    inOrder.find(session => session.opensAt > at) ??
    inOrder.at(-1) ??
    null
  );
}

/** Sort key of a member's list: today's sessions first, then by the next one to come, then what is over. */
export function turnOf(sessions: readonly Times[], now: Date): number {
  const today = sessions.filter(session => dayOf(session.startsAt) === dayOf(now));
  const next = today.find(session => session.endsAt >= now) ?? today.at(-1);
  if (next) return next.startsAt.getTime() - Number.MAX_SAFE_INTEGER / 2;
  const coming = sessions.filter(session => session.startsAt > now);
  return Math.min(...coming.map(session => session.startsAt.getTime()), Number.MAX_SAFE_INTEGER);
}
