import type { Id } from '@wanqing/shared';
import type { Refusal } from '../gates/gates.service.js';
import type { Act, Join, Move, Moved } from './move.js';
import { act } from './seat-acts.rules.js';
import type { SeatBook } from './seat-book.js';
import { join, place } from './seat-joining.rules.js';
import { turn } from './seat-turns.rules.js';

/** What the gates said to each join that came as far as them, and to those who take what is offered. */
export type GateAnswers = ReadonlyMap<Join | Act, ReadonlyMap<Id, Refusal>>;

/**
 * Decides one move and changes the book by it. After every move: never more seats taken than there are; both of a
 * pair or neither; nobody before the head of the wait-list; whoever waits has no seat free for them.
 */
export function decide(book: SeatBook, move: Move, gates: GateAnswers): Moved {
  switch (move.kind) {
    case 'join':
      return join(book, move, gates.get(move) ?? new Map());
    case 'place':
      return place(book, move);
    case 'lapse':
    case 'release':
    case 'close':
    case 'settle':
      return turn(book, move);
    default:
      return act(book, move, gates.get(move));
  }
}
