import { type ActivityView, dayOf, type SessionView } from '@wanqing/shared';

/** One session of an activity. */
export interface Meeting {
  readonly activity: ActivityView;
  readonly session: SessionView;
}

export interface Plan {
  /** The one that matters now; null where nothing is on today. */
  readonly now: Meeting | null;
  /** Later today. */
  readonly later: readonly Meeting[];
  /** Cancelled ones of today that somebody might still come for. */
  readonly cancelled: readonly Meeting[];
  /** The first one after today. */
  readonly next: Meeting | null;
}

/** What a member's day looks like. @param now milliseconds */
export function planOf(activities: readonly ActivityView[], now: number): Plan {
  const today = dayOf(now);
  const all = activities
    .filter(isTheirs)
    .flatMap(activity => activity.sessions.map(session => ({ activity, session })))
    .sort((a, b) => a.session.startsAt.localeCompare(b.session.startsAt));
  const isOver = ({ session }: Meeting) => Date.parse(session.endsAt) < now;
  const takesPlace = ({ activity, session }: Meeting) =>
    activity.state === 'published' && session.cancelled === null;
  const todays = all.filter(({ session }) => dayOf(session.startsAt) === today);
  const ahead = todays.filter(meeting => takesPlace(meeting) && !isOver(meeting));
  const over = todays.filter(meeting => takesPlace(meeting) && isOver(meeting));
  const chosen = ahead.find(isWaitingFor(now)) ?? ahead[0] ?? over[over.length - 1] ?? null;
  return {
    now: chosen,
    later: ahead.filter(meeting => chosen && meeting.session.startsAt > chosen.session.startsAt),
    cancelled: todays.filter(meeting => !takesPlace(meeting) && !isOver(meeting)),
    next: all.find(meeting => takesPlace(meeting) && dayOf(meeting.session.startsAt) > today) ?? null,
  };
}

/** Where one has to sign up, only those who have a place come. */
const isTheirs = ({ bySignup, invited }: ActivityView): boolean => !bySignup || invited;

/** Where a meeting takes place, and why it does not. */
export const placeOf = ({ activity, session }: Meeting): string => session.place || activity.place;
export const reasonOf = ({ activity, session }: Meeting): string | null =>
  session.cancelled ?? activity.cancelReason;

/** Check-in is open and this member has not come yet. */
const isWaitingFor =
  (now: number) =>
  ({ session }: Meeting): boolean =>
    !session.cameAt && Date.parse(session.opensAt) <= now;
