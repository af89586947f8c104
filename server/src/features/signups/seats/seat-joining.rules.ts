import { type ErrorCode, type Id, momentWords } from '@wanqing/shared';
import { newId } from '../../../kernel/ids.js';
import type { Refusal } from '../gates/gates.service.js';
import type { Actor, Join, Moved, Place } from './move.js';
import { answer, type SeatBook } from './seat-book.js';
import { freeSeats, keptSeats } from './seat-counts.rules.js';
import { promote, waitGoesOn } from './seat-giving.rules.js';
import type { Signup } from './signup.entity.js';

type Refused = Extract<Moved, { ok: false }>;
type Taken = { readonly state: 'requested' | 'confirmed' | 'waiting'; readonly fromQuota: number };

const no = (reason: ErrorCode, details: Record<string, string> = {}, memberId?: Id): Refused => ({
  ok: false,
  reason,
  details,
  ...(memberId && { memberId }),
});

/** What refuses a join whoever asks: the way, the hours, the number of people; null where the gates are next. */
export function refusedBeforeGates(
  book: Pick<SeatBook, 'plan' | 'activity' | 'now'>,
  { memberIds, desk, anyway }: Pick<Join, 'memberIds' | 'desk' | 'anyway'>,
): Refused | null {
  const { plan, activity, now } = book;
  if (activity.state === 'draft') return no('NOT_FOUND');
  if (activity.state === 'cancelled') return no('SIGNUP_CLOSED');
  if (plan.way === 'lottery' && !activity.drawn && !(desk && keptSeats(plan) >= memberIds.length))
    return no('SIGNUP_BY_LOTTERY');
  if (!(desk && anyway)) {
    if (now < plan.opensAt) return no('SIGNUP_NOT_OPEN', { when: momentWords(plan.opensAt) });
    if (now >= plan.closesAt) return no('SIGNUP_CLOSED');
  }
  if (memberIds.length > 1 && !plan.companions) return no('COMPANIONS_NOT_ASKED');
  return memberIds[0] === memberIds[1] ? no('COMPANION_SELF') : null;
}

/** Signs up one person, or two who come together or not at all. */
export function join(book: SeatBook, move: Join, refusals: ReadonlyMap<Id, Refusal>): Moved {
  const given = book.earlier(move.actor.accountId, move.requestKey);
  if (given) return answer(given, true);
  const [memberId, second] = move.memberIds;
  const standing = book.standing(memberId);
  if (standing) return answer(standing, true);
  const refused = refusedBeforeGates(book, move);
  if (refused) return refused;
  if (second && book.standing(second)) return no('COMPANION_CANNOT', { why: '已经报过名了' }, second);
  for (const id of move.memberIds) {
    const refusal = refusals.get(id);
    if (refusal && !(move.desk && move.anyway)) return no(refusal.reason, refusal.details, id);
  }
  const taken = seatsFor(book, move.memberIds.length, move.desk);
  if (!taken) return no(waitGoesOn(book) || move.desk ? 'SIGNUP_FULL' : 'SIGNUP_CLOSED');
  const ahead = book.plan.waiting;
  const rows = arrive(book, move.memberIds, taken, move.actor);
  rows.forEach((row, index) => {
    const requestKey = index === 0 ? move.requestKey : undefined;
    book.happened(row, taken.state, { ...move.actor, via: row.via }, { requestKey });
  });
  // At the last call the only ones before them may be pairs for whom there is no second seat.
  if (taken.state === 'waiting') promote(book);
  const [first] = rows;
  const signup = first ? { ...first } : null;
  return { ok: true, signup, repeated: false, ...(signup?.state === 'waiting' && { ahead }) };
}

/** Gives the parties of a draw their seats; the others wait in the same order. Who has a place already keeps it. */
export function place(book: SeatBook, { parties }: Place): Moved {
  for (const { memberIds: party, seat, actor } of parties) {
    // Of a pair the other one may have got a seat at the counter meanwhile.
    const memberIds = party.filter(memberId => !book.standing(memberId));
    if (memberIds.length === 0) continue;
    const isSeated = seat && memberIds.length <= freeSeats(book.plan);
    const state = isSeated ? 'confirmed' : 'waiting';
    for (const row of arrive(book, memberIds, { state, fromQuota: 0 }, actor))
      book.happened(row, state, { ...actor, via: row.via });
  }
  // Published late: the clock closes the wait-list once more, and tells those who are on it.
  if (book.plan.waiting > 0) book.plan.closedAt = null;
  promote(book);
  return answer(null);
}

/**
 * Seats for so many newcomers: the counter's own first, then what is free for everybody, but never past somebody
 * who waits. Otherwise a place on the wait-list; null where that is full or over.
 */
function seatsFor(book: SeatBook, size: number, desk: boolean): Taken | null {
  const { plan } = book;
  const state = plan.way === 'approval' ? 'requested' : 'confirmed';
  const fromQuota = desk ? Math.min(size, keptSeats(plan)) : 0;
  const others = plan.waiting === 0 ? freeSeats(plan) : 0;
  if (size - fromQuota <= others) return { state, fromQuota };
  if (size > plan.capacity) return null;
  const isFull = plan.waitingMost !== null && plan.waiting + size > plan.waitingMost;
  return isFull || !waitGoesOn(book) ? null : { state: 'waiting', fromQuota: 0 };
}

function arrive(book: SeatBook, memberIds: readonly Id[], taken: Taken, actor: Actor): Signup[] {
  const { plan } = book;
  const partyId = newId();
  plan.lastTicket += 1;
  if (taken.state === 'waiting') plan.waiting += memberIds.length;
  else plan.taken += memberIds.length;
  plan.quotaTaken += taken.fromQuota;
  return memberIds.map((memberId, index) => {
    const row = book.former(memberId) ?? blank(plan.activityId, memberId);
    Object.assign(row, {
      partyId,
      ticket: plan.lastTicket,
      state: taken.state,
      fromQuota: index < taken.fromQuota,
      via: index > 0 && (actor.via === 'self' || actor.via === 'family') ? 'companion' : actor.via,
      byAccountId: actor.accountId,
      byName: actor.byName,
      joinedAt: book.now,
      stateAt: book.now,
      answerBy: null,
      reason: null,
    });
    book.arrive(row);
    return row;
  });
}

const blank = (activityId: Id, memberId: Id): Signup =>
  ({ id: newId(), activityId, memberId, completedAt: null, missed: 0 }) as Signup;
