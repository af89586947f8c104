import type { MySignup, SignupActivity, SignupState, SignupView } from '@wanqing/shared';
import { isLive } from '../seats/seat-counts.rules.js';

/** A place of one's own with its activity, and the sessions one came to. */
export interface OwnPlace {
  readonly signup: SignupView;
  readonly activity: SignupActivity;
  readonly cameTo: ReadonlySet<string>;
}

/** Ended by oneself: there is nothing to show any more. */
const quiet: readonly SignupState[] = ['left', 'declined'];
/** So long one is shown that there was no seat. */
export const endedMs = 30 * 24 * 60 * 60 * 1000;

/** Whether it still belongs on one's own page. */
export const isShown = ({ state, stateAt }: { state: SignupState; stateAt: Date }, now: Date): boolean =>
  isLive(state) || (!quiet.includes(state) && now.getTime() - stateAt.getTime() < endedMs);

/** With the next session, and how many of those that are over one came to. */
export function toMySignup({ signup, activity, cameTo }: OwnPlace, now: Date): MySignup {
  const held = activity.sessions.filter(({ cancelled }) => cancelled === null);
  const over = held.filter(({ endsAt }) => new Date(endsAt) <= now);
  const isOn = activity.state === 'published' && isLive(signup.state);
  const next = isOn ? held.find(({ endsAt }) => new Date(endsAt) > now) : undefined;
  return {
    signup,
    activity,
    next: next ? { startsAt: next.startsAt, endsAt: next.endsAt, place: next.place || activity.place } : null,
    came: over.filter(({ id }) => cameTo.has(id)).length,
    over: over.length,
  };
}

/** What is to come by its next session, offers first of all; then what is over, the latest first. */
export function inTurn(all: readonly MySignup[]): MySignup[] {
  const rank = ({ signup, next }: MySignup) => (signup.state === 'offered' ? 0 : next ? 1 : 2);
  const last = ({ activity, signup }: MySignup) => activity.sessions.at(-1)?.endsAt ?? signup.joinedAt;
  return [...all].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.next && b.next ? compare(a.next.startsAt, b.next.startsAt) : compare(last(b), last(a))),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
