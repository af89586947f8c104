import {
  isErrorCode,
  type SignupGlance,
  type SignupState,
  type SignupView,
  sentenceOf,
} from '@wanqing/shared';
import type { StandingProps } from '../../ui/standing';
import { soonWords } from './when.rules';
import { words } from './words';

/** A place, or a turn for one: not ended. */
const live: ReadonlySet<SignupState> = new Set(['requested', 'offered', 'confirmed', 'waiting']);

export const isLive = (signup: Pick<SignupView, 'state'> | null): boolean =>
  signup !== null && live.has(signup.state);

/** How one's own sign-up stands, as a small mark. */
export function signupStanding({ state, ahead }: Pick<SignupView, 'state' | 'ahead'>): StandingProps {
  switch (state) {
    case 'confirmed':
      return { icon: 'tick', tone: 'ok', word: words.confirmed };
    case 'requested':
      return { icon: 'wait', tone: 'amber', word: words.requested };
    case 'offered':
      return { icon: 'say', tone: 'amber', word: words.offered };
    case 'waiting':
      return { icon: 'wait', tone: 'amber', word: words.place((ahead ?? 0) + 1) };
    default:
      return { icon: 'stop', tone: 'plain', word: words.ended[state] };
  }
}

type Seen = Pick<SignupGlance, 'way' | 'opensAt' | 'free' | 'waiting' | 'mine' | 'canSignUp' | 'byDraw'>;

/** What the card of an activity says: one's own place first, then what keeps one out, then the seats. @param now milliseconds */
export function glanceStanding(glance: Seen, now: number): StandingProps {
  const { mine, canSignUp, way, byDraw } = glance;
  if (mine && isLive(mine)) return signupStanding(mine);
  if (byDraw) return { icon: 'wait', tone: 'plain', word: drawWords(glance, now) };
  if (!canSignUp.ok && !isJoinable(glance)) return keptOut(glance, now);
  if (willWait(glance, 1)) return { icon: 'wait', tone: 'plain', word: words.queue(glance.waiting) };
  const left = way === 'approval' ? words.seatsAsked : words.seatsLeft;
  return { icon: 'person', tone: 'plain', word: left(glance.free) };
}

/** Refusals that the person can answer on the page itself, by a tap. */
const answerable: ReadonlySet<string> = new Set(['GATE_HEALTH', 'SIGNUP_CONFLICT']);

/** Whether the page offers to sign up, be it after a question. */
export const isJoinable = ({ canSignUp }: Pick<SignupGlance, 'canSignUp'>): boolean =>
  canSignUp.ok || answerable.has(canSignUp.reason);

/** Whether so many newcomers would wait: a newcomer never takes a seat while somebody waits. */
export const willWait = ({ free, waiting }: Pick<SignupGlance, 'free' | 'waiting'>, people: 1 | 2): boolean =>
  free < people || waiting > 0;

const drawWords = ({ opensAt }: Seen, now: number): string =>
  now < Date.parse(opensAt) ? words.drawOpens(soonWords(opensAt, now)) : words.byDraw;

function keptOut({ canSignUp, opensAt }: Seen, now: number): StandingProps {
  const reason = canSignUp.ok ? '' : canSignUp.reason;
  if (reason === 'SIGNUP_NOT_OPEN')
    return { icon: 'wait', tone: 'plain', word: words.opens(soonWords(opensAt, now)) };
  if (reason === 'SIGNUP_CLOSED') return { icon: 'stop', tone: 'plain', word: words.closed };
  if (reason === 'SIGNUP_FULL') return { icon: 'stop', tone: 'plain', word: words.full };
  return { icon: 'person', tone: 'plain', word: words.gated };
}

/** The sentence of a refusal: what happened, what to do now, who helps. */
export const refusalWords = (canSignUp: SignupGlance['canSignUp']): string | null =>
  canSignUp.ok || !isErrorCode(canSignUp.reason) ? null : sentenceOf(canSignUp.reason, canSignUp.details);
