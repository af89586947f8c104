import type { Moved, Turn } from './move.js';
import { answer, type SeatBook, waitEndsAt } from './seat-book.js';
import { freeSeats } from './seat-counts.rules.js';
import { end, giveFromQueue, isLastCall, promote, waitGoesOn } from './seat-giving.rules.js';

/** What the clock or the plan does. What is not due changes nothing, so that doing it twice is harmless. */
export function turn(book: SeatBook, { kind }: Turn): Moved {
  turns[kind](book);
  return answer(null);
}

const turns: Record<Turn['kind'], (book: SeatBook) => void> = { lapse, release, close, settle: promote };

/** Offers that were not answered in time go to the next. */
function lapse(book: SeatBook): void {
  const over = book.all().filter(row => row.state === 'offered' && row.answerBy && row.answerBy <= book.now);
  end(book, over, 'lapsed', { actor: null });
  promote(book);
}

/** Whether the clock has anything to do for these seats, offers that lapse apart. */
export function isTurnDue(book: Pick<SeatBook, 'plan' | 'activity' | 'now'>): boolean {
  const hopes = book.plan.waiting > 0 && freeSeats(book.plan) > 0 && waitGoesOn(book) && isLastCall(book);
  return hopes || isReleaseDue(book) || isCloseDue(book);
}

const isReleaseDue = ({ plan, now }: Pick<SeatBook, 'plan' | 'now'>): boolean =>
  plan.quotaReleasedAt === null && plan.deskQuotaUntil !== null && plan.deskQuotaUntil <= now;

const isCloseDue = ({ plan, activity, now }: Pick<SeatBook, 'plan' | 'activity' | 'now'>): boolean =>
  plan.closedAt === null && (waitEndsAt(plan, activity.startsAt) <= now || activity.state === 'cancelled');

/** Seats that the counter did not need go to the wait-list, in order. */
function release(book: SeatBook): void {
  if (!isReleaseDue(book)) return;
  book.plan.quotaReleasedAt = book.now;
  promote(book);
}

/**
 * The wait-list ends. A seat that the pair before them could not use goes to the next who can, provided that there
 * is a session left to come to; everybody else is told that there is no seat.
 */
function close(book: SeatBook): void {
  const { plan, activity, now } = book;
  if (!isCloseDue(book)) return;
  lapse(book);
  plan.quotaReleasedAt ??= now;
  if (activity.state === 'published' && activity.comesAgain)
    for (const party of book.waiting())
      if (party.length <= freeSeats(plan))
        giveFromQueue(book, party, plan.way === 'approval' ? 'requested' : 'confirmed');
  for (const party of book.waiting()) end(book, party, 'closed', { actor: null });
  // Nobody need answer whether they come to what does not take place.
  if (activity.state === 'cancelled')
    end(
      book,
      book.all().filter(({ state }) => state === 'offered'),
      'closed',
      { actor: null },
    );
  plan.closedAt = now;
}
