import { dayOf, type SessionView } from '@wanqing/shared';

/** The session that stands for an activity: the first that takes place and is not over, else the last. */
export function sessionToShow(sessions: readonly SessionView[], now: number): SessionView | null {
  const ordered = [...sessions].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const held = ordered.filter(({ cancelled }) => cancelled === null);
  const ahead = held.find(({ endsAt }) => Date.parse(endsAt) >= now);
  return ahead ?? held[held.length - 1] ?? ordered[ordered.length - 1] ?? null;
}

/** off: does not take place · came: checked in · open: check-in is open · soon: opens later today · over · ahead: another day. */
export type Standing = 'off' | 'came' | 'open' | 'soon' | 'over' | 'ahead';

/** How a session stands for this member. @param now milliseconds */
export function standingOf(session: SessionView, now: number): Standing {
  const { cameAt, opensAt, startsAt, endsAt, cancelled } = session;
  if (cancelled !== null) return 'off';
  if (cameAt) return 'came';
  if (Date.parse(endsAt) < now) return 'over';
  if (Date.parse(opensAt) <= now) return 'open';
  return dayOf(startsAt) === dayOf(now) ? 'soon' : 'ahead';
}
