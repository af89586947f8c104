import type { ErrorCode, Id } from '@wanqing/shared';
import type { Refusal } from '../gates/gates.service.js';
import type { Act, Moved } from './move.js';
import { answer, type SeatBook } from './seat-book.js';
import { isLive } from './seat-counts.rules.js';
import { end, promote } from './seat-giving.rules.js';
import type { Signup } from './signup.entity.js';

const no = (reason: ErrorCode): Moved => ({ ok: false, reason, details: {} });

/** Whether an offer can still be answered. */
export const isOpenOffer = ({ state, answerBy }: Signup, now: Date): boolean =>
  state === 'offered' && answerBy !== null && now < answerBy;

/** What a tap has done can be taken back by a tap for so long, after the deadline, too (elder-ux §8, O8). */
const graceMs = 10 * 60_000;

/** Whether the person may leave by a tap: a seat until the deadline, the wait-list at any time. */
export function mayLeaveAlone(
  { state, stateAt }: Pick<Signup, 'state' | 'stateAt'>,
  { plan, activity, now }: Pick<SeatBook, 'plan' | 'activity' | 'now'>,
): boolean {
  const until = plan.leaveUntil ?? activity.startsAt;
  if (state === 'waiting' || until === null || now < until) return true;
  return now.getTime() - stateAt.getTime() < graceMs;
}

/**
 * Something done to a sign-up that is there; a seat that frees goes to the wait-list in the same step.
 * @param refusals of the gates to people who would take what is offered to them
 */
export function act(book: SeatBook, move: Act, refusals: ReadonlyMap<Id, Refusal> = new Map()): Moved {
  const given = book.earlier(move.actor.accountId, move.requestKey);
  if (given) return answer(given, true);
  const row = book.row(move.signupId);
  if (!row) return no('NOT_FOUND');
  if (move.kind === 'accept' && isOpenOffer(row, book.now))
    for (const { memberId } of partyFrom(book, row)) {
      const refusal = refusals.get(memberId);
      if (refusal) return { ok: false, ...refusal, memberId };
    }
  const moved = deeds[move.kind](book, move, row);
  if (moved.ok) promote(book);
  return moved;
}

type Deed = (book: SeatBook, move: Act, row: Signup) => Moved;

const deeds: Record<Act['kind'], Deed> = {
  accept: (book, move, row) => {
    if (row.state === 'confirmed') return answer(row, true);
    return isOpenOffer(row, book.now) ? confirm(book, move, row, 'accepted') : no('OFFER_OVER');
  },
  decline: (book, move, row) => {
    if (row.state === 'declined') return answer(row, true);
    return isOpenOffer(row, book.now) ? finish(book, move, row, 'declined') : no('OFFER_OVER');
  },
  leave: (book, move, row) => {
    if (!isLive(row.state)) return no('SIGNUP_ENDED');
    if (move.actor.via !== 'desk' && !mayLeaveAlone(row, book)) return no('LEAVE_TOO_LATE');
    return finish(book, move, row, 'left');
  },
  remove: (book, move, row) => (isLive(row.state) ? finish(book, move, row, 'removed') : no('SIGNUP_ENDED')),
  approve: (book, move, row) =>
    row.state === 'requested' ? confirm(book, move, row, 'approved') : no('SIGNUP_NOT_REQUESTED'),
  refuse: (book, move, row) =>
    row.state === 'requested' ? finish(book, move, row, 'refused') : no('SIGNUP_NOT_REQUESTED'),
};

/** The whole party is sure of its seats. */
function confirm(book: SeatBook, move: Act, row: Signup, what: 'accepted' | 'approved'): Moved {
  partyFrom(book, row).forEach((one, index) => {
    Object.assign(one, { state: 'confirmed', stateAt: book.now, answerBy: null });
    book.happened(one, what, move.actor, {
      reason: move.reason,
      requestKey: index === 0 ? move.requestKey : undefined,
    });
  });
  return answer(row);
}

function finish(
  book: SeatBook,
  move: Act,
  row: Signup,
  state: 'declined' | 'left' | 'removed' | 'refused',
): Moved {
  const rows = move.kind === 'leave' && move.alone ? [row] : partyFrom(book, row);
  end(book, rows, state, move);
  return answer(row);
}

/** Everybody of the party, the person named first. */
const partyFrom = (book: SeatBook, row: Signup): Signup[] => [
  row,
  ...book.party(row.partyId).filter(({ id }) => id !== row.id),
];
