import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { isDuplicate } from '../../../db/faults.js';
import { lockRow } from '../../../db/lock.js';
import { Transactions } from '../../../db/transactions.js';
import { Clock } from '../../../kernel/clock.js';
import { Gather } from '../../../kernel/gather.js';
import { SignupNotices } from '../notices/signup-notices.service.js';
import { SignupPlan } from '../plans/signup-plan.entity.js';
import type { Move, Moved } from './move.js';
import { SeatBook } from './seat-book.js';
import { decide } from './seat-book.rules.js';
import { SeatFactsService } from './seat-facts.service.js';
import { SeatGates } from './seat-gates.service.js';
import { isLastCall } from './seat-giving.rules.js';
import { answeredBefore, namedRows, queueRows } from './seat-rows.js';
import { writeBook } from './seat-writing.js';

const together = 200;
const triesOnDuplicate = 5;

interface Line {
  readonly gather: Gather<Move, Moved | Promise<Moved>>;
  asked: number;
}

/**
 * The only one who gives and takes seats. Moves of one activity that wait at the same moment share one transaction
 * and one commit, which first takes the plan's row: counts and queue change one transaction after another, also
 * between instances. Nobody is answered before the commit.
 */
@Injectable()
export class Seats {
  private readonly lines = new Map<Id, Line>();

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly facts: SeatFactsService,
    private readonly gates: SeatGates,
    private readonly notices: SignupNotices,
  ) {}

  /** Does one thing in a transaction shared with whatever waits for the same activity; refusals are answers. */
  async move(activityId: Id, move: Move): Promise<Moved> {
    const line = this.lines.get(activityId) ?? this.open(activityId);
    line.asked += 1;
    try {
      return (await line.gather.get(move)) as Moved;
    } finally {
      line.asked -= 1;
      if (line.asked === 0) this.lines.delete(activityId);
    }
  }

  /** The same within the caller's transaction; answers in the order of the moves. A duplicate key escapes as it is. */
  async moveIn(manager: EntityManager, activityId: Id, moves: readonly Move[]): Promise<Moved[]> {
    const plan = await this.hold(manager, activityId);
    if (!plan) return moves.map(() => ({ ok: false, reason: 'SIGNUP_NONE', details: {} }));
    const now = this.clock.now();
    const facts = await this.facts.of(manager, plan, now);
    if (!facts) return moves.map(() => ({ ok: false, reason: 'NOT_FOUND', details: {} }));
    const { activity, door } = facts;
    const answered = await answeredBefore(manager, moves);
    const named = await namedRows(manager, plan, moves, now);
    const queue = await queueRows(manager, plan, moves, named, isLastCall({ plan, activity, now }));
    const rows = [...named, ...queue.rows];
    const book = new SeatBook({ now, plan, activity, answered, rows, wholeQueue: queue.isWhole });
    const gates = await this.gates.answers(manager, book, moves, door);
    const moved = moves.map(move => decide(book, move, gates));
    if (book.isChanged()) await writeBook(manager, book);
    if (book.entries.length > 0) await this.notices.told(manager, book.plan, book.entries);
    const stage = { now, plan: book.plan, door, activity };
    return moved.map(one => (one.ok ? { ...one, stage } : one));
  }

  /** The plan, for this transaction alone. */
  protected hold(manager: EntityManager, activityId: Id): Promise<SignupPlan | null> {
    return lockRow(manager, SignupPlan, { activityId });
  }

  private open(activityId: Id): Line {
    const gather = new Gather<Move, Moved | Promise<Moved>>(
      moves => this.moveTogether(activityId, moves),
      1,
      together,
    );
    const line = { gather, asked: 0 };
    this.lines.set(activityId, line);
    return line;
  }

  /** Where a request's key was taken meanwhile, one by one, so that this concerns only the answer it belongs to. */
  private async moveTogether(
    activityId: Id,
    moves: readonly Move[],
  ): Promise<Map<Move, Moved | Promise<Moved>>> {
    try {
      const moved = await this.transactions.run(manager => this.moveIn(manager, activityId, moves));
      return new Map(moves.map((move, index) => [move, moved[index] as Moved]));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return new Map(await this.oneByOne(activityId, moves));
    }
  }

  private async oneByOne(activityId: Id, moves: readonly Move[]): Promise<[Move, Promise<Moved>][]> {
    const answers: [Move, Promise<Moved>][] = [];
    for (const move of moves) {
      const moved = this.alone(activityId, move);
      // In order of arrival; a failure reaches whoever asked, through the promise itself.
      await moved.catch(() => undefined);
      answers.push([move, moved]);
    }
    return answers;
  }

  /** Again where a unique key refused it: the row in the way can be read by then. */
  private async alone(activityId: Id, move: Move): Promise<Moved> {
    for (let tries = 1; ; tries++) {
      try {
        const [moved] = await this.transactions.run(manager => this.moveIn(manager, activityId, [move]));
        return moved as Moved;
      } catch (error) {
        if (!isDuplicate(error) || tries >= triesOnDuplicate) throw error;
      }
    }
  }
}
