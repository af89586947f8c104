import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import type { Door } from '../../activities/doors.service.js';
import { type Candidate, Gates, type Refusal } from '../gates/gates.service.js';
import type { Act, Join, Move } from './move.js';
import type { SeatBook } from './seat-book.js';
import type { GateAnswers } from './seat-book.rules.js';
import { refusedBeforeGates } from './seat-joining.rules.js';

/** Asks the gates about everybody who joins, or takes a seat that is offered, in one batch. */
@Injectable()
export class SeatGates {
  constructor(private readonly gates: Gates) {}

  /**
   * Once for all of a batch. Somebody who asks twice in it, the second time knowing of a conflict, is asked for in
   * a second round.
   */
  async answers(
    manager: EntityManager,
    book: SeatBook,
    moves: readonly Move[],
    door: Door,
  ): Promise<GateAnswers> {
    const joins = moves.filter((move): move is Join => move.kind === 'join' && isAsked(book, move));
    const rounds: { candidates: Map<Id, Candidate>; joins: Join[] }[] = [];
    for (const join of joins) {
      const candidates = candidatesOf(join);
      let round = rounds.find(one => candidates.every(candidate => fits(one.candidates, candidate)));
      if (!round) {
        round = { candidates: new Map(), joins: [] };
        rounds.push(round);
      }
      for (const candidate of candidates) round.candidates.set(candidate.memberId, candidate);
      round.joins.push(join);
    }
    const answers = new Map<Join | Act, ReadonlyMap<Id, Refusal>>();
    for (const { candidates, joins } of rounds) {
      const refusals = await this.gates.refusals(manager, book.plan, [...candidates.values()], door);
      for (const join of joins) answers.set(join, refusals);
    }
    const takers = moves.filter((move): move is Act => move.kind === 'accept' && move.actor.via !== 'desk');
    const offered = takers.flatMap(({ signupId }) => partyOf(book, signupId));
    const refusals = await this.gates.refusalsOfOffers(manager, book.plan, offered, door);
    if (refusals.size > 0) for (const taker of takers) answers.set(taker, refusals);
    return answers;
  }
}

/** Everybody to whom the same seats are offered. */
function partyOf(book: SeatBook, signupId: Id): Id[] {
  const row = book.row(signupId);
  return row?.state === 'offered' ? book.party(row.partyId).map(({ memberId }) => memberId) : [];
}

const isAsked = (book: SeatBook, join: Join): boolean =>
  !(join.desk && join.anyway) &&
  !book.earlier(join.actor.accountId, join.requestKey) &&
  refusedBeforeGates(book, join) === null;

/** The companion's health and other engagements are confirmed by the one who asks. */
const candidatesOf = ({ memberIds, healthConfirmed, despiteConflicts }: Join): Candidate[] =>
  memberIds.map(memberId => ({ memberId, healthConfirmed, despiteConflicts }));

function fits(candidates: ReadonlyMap<Id, Candidate>, wanted: Candidate): boolean {
  const there = candidates.get(wanted.memberId);
  return (
    !there ||
    (there.healthConfirmed === wanted.healthConfirmed && there.despiteConflicts === wanted.despiteConflicts)
  );
}
