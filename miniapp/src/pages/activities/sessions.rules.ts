import { dayOf, type SessionView } from '@wanqing/shared';

/** The session that stands for an activity: the first that is not over, else the last. */
export function sessionToShow(sessions: readonly SessionView[], now: number): SessionView | null {
  const ordered = [...sessions].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return ordered.find(({ endsAt }) => Date.parse(endsAt) >= now) ?? ordered[ordered.length - 1] ?? null;
}

/** came: checked in · open: check-in is open · soon: opens later today · over · ahead: another day. */
export type Standing = 'came' | 'open' | 'soon' | 'over' | 'ahead';

/** How a session stands for this member. @param now milliseconds */
export function standingOf({ cameAt, opensAt, startsAt, endsAt }: SessionView, now: number): Standing {
  if (cameAt) return 'came';
  if (Date.parse(endsAt) < now) return 'over';
  if (Date.parse(opensAt) <= now) return 'open';
  return dayOf(startsAt) === dayOf(now) ? 'soon' : 'ahead';
}
