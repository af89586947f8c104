import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isDuplicate } from '../../db/faults.js';
import { insertRows } from '../../db/insert-rows.js';
import { Transactions } from '../../db/transactions.js';
import { Gather } from '../../kernel/gather.js';
import { SessionsService } from '../activities/sessions.service.js';
import { CheckIn } from './check-in.entity.js';
import { CheckInAttempt } from './check-in-attempt.entity.js';
import { earlierAnswers, standingCheckIns } from './earlier-answers.js';
import { type Decided, leadsNowhere, type Settled, settle } from './settle.rules.js';

const triesOnDuplicate = 5;

/**
 * Writes answers of the door. Those that wait at the same moment share one transaction and one commit, and
 * nobody is answered before it. What another instance writes meanwhile is caught by the unique keys.
 */
@Injectable()
export class CheckInWriter {
  /** One transaction at a time: while it runs the next check-ins collect. */
  private readonly queue = new Gather<Decided, Settled | Promise<Settled>>(
    together => this.writeTogether(together),
    1,
    100,
  );

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly sessions: SessionsService,
  ) {}

  async write(decided: Decided): Promise<Settled> {
    return (await this.queue.get(decided)) as Settled;
  }

  /** The answer that this request has been given before, null where it is new. */
  async firstAnswer(accountId: string, requestKey: string): Promise<Settled | null> {
    const [first] = await earlierAnswers(this.dataSource.manager, [{ accountId, requestKey }]);
    return first ?? null;
  }

  /** Where another instance took a key, one by one, so that this changes only the answer it concerns. */
  private async writeTogether(
    decided: readonly Decided[],
  ): Promise<Map<Decided, Settled | Promise<Settled>>> {
    try {
      const settled = await this.transactions.run(manager => this.writeIn(manager, decided));
      return new Map(decided.map((one, index) => [one, settled[index] as Settled]));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return new Map(decided.map(one => [one, this.alone(manager => this.writeOneIn(manager, one))]));
    }
  }

  /** Runs a transaction again where a unique key refused it: the row in the way can be read by then. */
  async alone<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.transactions.run(work);
      } catch (error) {
        if (!isDuplicate(error) || tries >= triesOnDuplicate) throw error;
      }
    }
  }

  async writeOneIn(manager: EntityManager, decided: Decided): Promise<Settled> {
    return (await this.writeIn(manager, [decided]))[0] as Settled;
  }

  /** Settles and writes within the caller's transaction; a duplicate key escapes as it is. */
  async writeIn(manager: EntityManager, asDecided: readonly Decided[]): Promise<Settled[]> {
    const decided = await this.withSession(manager, asDecided);
    const attempts = decided.map(({ attempt }) => attempt);
    const given = await earlierAnswers(manager, attempts);
    const settled = settle(decided, given, await standingCheckIns(manager, attempts));
    const fresh = settled.filter(({ repeated }) => !repeated);
    const checkIns = fresh.flatMap(({ attempt, checkIn }) =>
      checkIn && attempt.outcome === 'CHECKED_IN' ? [checkIn] : [],
    );
    // Everybody takes the keys in one order, so that two instances do not wait for each other in a ring.
    checkIns.sort((a, b) => (placeKey(a) < placeKey(b) ? -1 : 1));
    await insertRows(manager, CheckIn, checkIns);
    await insertRows(
      manager,
      CheckInAttempt,
      fresh.map(({ attempt }) => attempt),
    );
    return settled;
  }

  /** A session may have been removed since the door was found: its code leads nowhere then. */
  private async withSession(manager: EntityManager, decided: readonly Decided[]): Promise<Decided[]> {
    const wanted = decided.flatMap(({ checkIn }) => checkIn?.sessionId ?? []);
    const held = await this.sessions.hold(manager, wanted);
    return decided.map(one => (one.checkIn && !held.has(one.checkIn.sessionId) ? leadsNowhere(one) : one));
  }
}

const placeKey = ({ sessionId, memberId }: CheckIn): string => sessionId + memberId;
