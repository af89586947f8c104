import type { ActivityState, CheckInOutcome } from '@wanqing/shared';

const hourMs = 60 * 60 * 1000;
const uploadMs = 2 * hourMs;
const grantMs = 12 * hourMs;
const skewMs = 60 * 1000;
/** A slow network between the scan and the server. */
const freshMs = 2 * 60 * 1000;

/** Green answers need no rescue code. */
export const isGreen = (outcome: CheckInOutcome): boolean =>
  outcome === 'CHECKED_IN' || outcome === 'ALREADY_CHECKED_IN';

interface Announced {
  readonly activity: { readonly state: ActivityState };
  readonly session: { readonly cancelledAt: Date | null };
}

/** The session does not take place: it alone, or the whole activity. */
export const isOff = ({ activity, session }: Announced): boolean =>
  activity.state === 'cancelled' || session.cancelledAt !== null;

interface Window {
  readonly opensAt: Date;
  readonly endsAt: Date;
}

/** Both ends belong to it. */
export const isOpen = ({ opensAt, endsAt }: Window, at: Date): boolean => opensAt <= at && at <= endsAt;

/** When a scan counts: as the phone says, at most two hours back; a phone's clock may run a minute ahead. */
export function arrivalOf(now: Date, scannedAt?: Date): Date {
  if (!scannedAt) return now;
  const late = now.getTime() - scannedAt.getTime();
  return late > uploadMs || late < -skewMs ? now : new Date(Math.min(scannedAt.getTime(), now.getTime()));
}

/**
 * The moments against which a code of the big screen is judged: now, and the phone's word only while it is
 * fresh. Further back it would let in a photograph of the screen with an invented time.
 */
export function momentsFor(now: Date, claimed: Date): Date[] {
  return now.getTime() - claimed.getTime() <= freshMs ? [now, claimed] : [now];
}

/** How far back an arrival as somebody unknown still counts once they are recognised. */
export const grantsSince = (now: Date): Date => new Date(now.getTime() - grantMs);

/** The first moment at which the person stood there in time, though nobody knew them yet; null where none. */
export function grantOf(session: Window, unrecognisedAt: readonly Date[], now: Date): Date | null {
  const usable = unrecognisedAt.filter(at => at >= grantsSince(now) && isOpen(session, at));
  return usable.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

export interface DoorFacts {
  readonly cancelled: boolean;
  readonly codeIsGood: boolean;
  readonly session: Window;
  readonly at: Date;
  /** Null where the phone is not recognised. */
  readonly person: { readonly invited: boolean; readonly mayWalkIn: boolean } | null;
}

/**
 * What the door answers. What is true for everybody comes first, so that nobody is asked who they are for
 * an event that does not take place. Capacity turns nobody away here: who has come is let in.
 */
export function outcomeAt({ cancelled, codeIsGood, session, at, person }: DoorFacts): CheckInOutcome {
  if (cancelled) return 'CANCELLED';
  if (!codeIsGood) return 'CODE_EXPIRED';
  if (at < session.opensAt) return 'NOT_OPEN_YET';
  if (at > session.endsAt) return 'CLOSED';
  if (!person) return 'NOT_RECOGNISED';
  return person.invited || person.mayWalkIn ? 'CHECKED_IN' : 'NOT_INVITED';
}

/** Attendants can take back what they did within ten minutes, organizers at any time. */
export const attendantMayUndo = (createdAt: Date, now: Date): boolean =>
  now.getTime() - createdAt.getTime() <= 10 * 60 * 1000;
