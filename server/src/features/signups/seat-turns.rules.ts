import type { Moved, Turn } from './move.js';
import { answer, type SeatBook, waitEndsAt } from './seat-book.js';
import { freeSeats } from './seat-counts.rules.js';
import { end, giveFromQueue, promote } from './seat-giving.rules.js';

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

/** Seats that the counter did not need go to the wait-list, in order. */
function release(book: SeatBook): void {
  const { plan, now } = book;
  if (plan.quotaReleasedAt || !plan.deskQuotaUntil || now < plan.deskQuotaUntil) return;
  plan.quotaReleasedAt = now;
  promote(book);
}

/**
 * The wait-list ends. A seat that the pair before them could not use goes to the next who can, provided that there
 * is a session left to come to; everybody else is told that there is no seat.
 */
function close(book: SeatBook): void {
  const { plan, activity, now } = book;
  const isDue = now >= waitEndsAt(plan, activity.startsAt) || activity.state === 'cancelled';
  if (plan.closedAt || !isDue) return;
  lapse(book);
  plan.quotaReleasedAt ??= now;
  if (activity.state === 'published' && activity.comesAgain)
    for (const party of book.waiting())
      if (party.length <= freeSeats(plan))
        giveFromQueue(book, party, plan.way === 'approval' ? 'requested' : 'confirmed');
  for (const party of book.waiting()) end(book, party, 'closed', { actor: null });
  plan.closedAt = now;
}
