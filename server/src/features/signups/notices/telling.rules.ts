import type { Happening } from '../seats/move.js';
import type { SignupHappening } from '../seats/signup-event.entity.js';

/** What somebody is told; what happened to them in other ways is told elsewhere, or known to them. */
export type Message = Exclude<SignupHappening, 'standby' | 'accepted' | 'approved'>;

/** Why they are told so, where the same may come about in several ways. */
export type Cause = 'family' | 'desk' | 'companion' | 'lottery' | 'approved' | 'turn';

/** What happened to somebody, with the request that did it where they are the person it names. */
export type Told = Happening & { readonly requestKey?: string | null };

export interface Telling {
  readonly message: Message;
  readonly cause: Cause;
  readonly told: Told;
}

const messages: Record<SignupHappening, Message | null> = {
  requested: 'requested',
  confirmed: 'confirmed',
  waiting: 'waiting',
  offered: 'offered',
  accepted: 'confirmed',
  declined: 'declined',
  lapsed: 'lapsed',
  left: 'left',
  approved: 'confirmed',
  refused: 'refused',
  removed: 'removed',
  closed: 'closed',
  // Whoever is let in at the door is there, and told by the door.
  standby: null,
};

/** Whether the person has done it on their own phone. */
export const didItself = ({ actor, requestKey }: Told): boolean =>
  actor.via === 'self' && Boolean(requestKey);

/** What people are to be told, in the order in which it happened; nobody what they have just done themselves. */
export function tellings(happenings: readonly Told[]): Telling[] {
  return happenings.flatMap(told => {
    const message = messages[told.what];
    if (message === null || didItself(told)) return [];
    const cause = causeOf(told);
    // Who was not drawn waits in up to three places, and is told of all of them at once by the draw.
    return message === 'waiting' && cause === 'lottery' ? [] : [{ message, cause, told }];
  });
}

function causeOf({ what, actor, signup, requestKey }: Told): Cause {
  if (what === 'approved') return 'approved';
  // Whom the request does not name came along with the one it names.
  const isAlong = actor.via === 'self' || (actor.via === 'family' && !requestKey);
  if (actor.accountId !== null) return isAlong ? 'companion' : actor.via;
  // Nobody's doing: a draw that has just put them there, or the queue that moved on.
  const isNew = signup.joinedAt.getTime() === signup.stateAt.getTime();
  return actor.via === 'lottery' && isNew ? 'lottery' : 'turn';
}

/** Tellings that share their words; one notice for each. */
export function gathered(all: readonly Telling[]): Telling[][] {
  const groups = new Map<string, Telling[]>();
  for (const telling of all) {
    const { message, cause, told } = telling;
    const key = [message, cause, told.reason ?? '', told.signup.answerBy?.getTime() ?? ''].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), telling]);
  }
  return [...groups.values()];
}
