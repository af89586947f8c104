import type { SignupState } from '@wanqing/shared';
import { answerBy, daytimeAfter } from './daytime.rules.js';
import type { Actor } from './move.js';
import { type SeatBook, waitEndsAt } from './seat-book.js';
import { freeSeats, holdsSeat } from './seat-counts.rules.js';
import type { Signup } from './signup.entity.js';

/** Why and by whom a sign-up ends. */
export interface Ending {
  readonly actor: Actor | null;
  readonly reason?: string;
  readonly requestKey?: string;
}

type Ended = Exclude<SignupState, 'requested' | 'offered' | 'confirmed' | 'waiting'>;

/** Whether the wait-list goes on: until then a freed seat is handed to its head. */
export const waitGoesOn = ({ plan, activity, now }: Pick<SeatBook, 'plan' | 'activity' | 'now'>): boolean =>
  plan.closedAt === null && activity.state === 'published' && now < waitEndsAt(plan, activity.startsAt);

/** Ends sign-ups and takes their seats, or their places on the wait-list, out of the counts. */
export function end(book: SeatBook, rows: readonly Signup[], state: Ended, ending: Ending): void {
  rows.forEach((row, index) => {
    if (holdsSeat(row.state)) {
      book.plan.taken -= 1;
      if (row.fromQuota) book.plan.quotaTaken -= 1;
    } else book.plan.waiting -= 1;
    Object.assign(row, {
      state,
      stateAt: book.now,
      answerBy: null,
      fromQuota: false,
      reason: ending.reason || null,
    });
    const key = index === 0 ? ending.requestKey : undefined;
    book.happened(row, state, ending.actor, { reason: ending.reason, requestKey: key });
  });
}

/** Whether an offer made from now on would not have its full time to be answered before the wait-list ends. */
export const isLastCall = ({ plan, activity, now }: Pick<SeatBook, 'plan' | 'activity' | 'now'>): boolean =>
  daytimeAfter(now, plan.answerHours) >= waitEndsAt(plan, activity.startsAt);

/**
 * Hands free seats to the wait-list in strict order, in the same step in which they became free: nobody overtakes
 * its head, and a pair at the head waits until both have a seat. Only when a second seat would hardly come in time
 * does a seat that a pair cannot use go to the next who can.
 */
export function promote(book: SeatBook): void {
  if (!waitGoesOn(book)) return;
  const state = book.plan.way === 'approval' ? 'requested' : 'offered';
  for (let head = book.head(); head && head.length <= freeSeats(book.plan); head = book.head())
    giveFromQueue(book, head, state);
  if (freeSeats(book.plan) > 0 && isLastCall(book))
    for (const party of book.waiting())
      if (party.length <= freeSeats(book.plan)) giveFromQueue(book, party, state);
}

/** A party comes from the wait-list to its seats. */
export function giveFromQueue(
  book: SeatBook,
  party: readonly Signup[],
  state: 'requested' | 'offered' | 'confirmed',
): void {
  const { plan, activity, now } = book;
  plan.waiting -= party.length;
  plan.taken += party.length;
  for (const row of party) {
    row.state = state;
    row.stateAt = now;
    row.answerBy =
      state === 'offered' ? answerBy(now, plan.answerHours, waitEndsAt(plan, activity.startsAt)) : null;
    book.happened(row, state, null);
  }
}
