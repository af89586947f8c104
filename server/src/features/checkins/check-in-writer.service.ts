import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { isDuplicate } from '../../db/faults.js';
import { Gather } from '../../db/gather.js';
import { Transactions } from '../../db/transactions.js';
import { CheckIn } from './check-in.entity.js';
import { CheckInAttempt } from './check-in-attempt.entity.js';
import { type Decided, type Settled, settle } from './settle.rules.js';

const triesOnDuplicate = 5;

/**
 * Writes answers of the door. Those that wait at the same moment share one transaction and one commit, and
 * nobody is answered before it. What another instance writes meanwhile is caught by the unique keys.
 */
@Injectable()
export class CheckInWriter {
  private readonly queue = new Gather<Decided, Settled>(together => this.writeTogether(together));

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  write(decided: Decided): Promise<Settled> {
    return this.queue.of(decided);
  }

  /** The answer that this request has been given before, null where it is new. */
  async firstAnswer(accountId: string, requestKey: string): Promise<Settled | null> {
    const [first] = await earlierAnswers(this.dataSource.manager, [{ accountId, requestKey }]);
    return first ?? null;
  }

  /** Where another instance took a key, one by one, so that this changes only the answer it concerns. */
  private async writeTogether(decided: readonly Decided[]): Promise<(Settled | Promise<Settled>)[]> {
    try {
      return await this.transactions.run(manager => this.writeIn(manager, decided));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return decided.map(one => this.alone(manager => this.writeOneIn(manager, one)));
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
  private async writeIn(manager: EntityManager, decided: readonly Decided[]): Promise<Settled[]> {
    const attempts = decided.map(({ attempt }) => attempt);
    const given = await earlierAnswers(manager, attempts);
    const settled = settle(decided, given, await standing(manager, attempts));
    const fresh = settled.filter(({ repeated }) => !repeated);
    const checkIns = fresh.flatMap(({ attempt, checkIn }) =>
      checkIn && attempt.outcome === 'CHECKED_IN' ? [checkIn] : [],
    );
    // Everybody takes the keys in one order, so that two instances do not wait for each other in a ring.
    checkIns.sort((a, b) => (placeKey(a) < placeKey(b) ? -1 : 1));
    if (checkIns.length > 0) await manager.insert(CheckIn, checkIns);
    if (fresh.length > 0)
      await manager.insert(
        CheckInAttempt,
        fresh.map(({ attempt }) => attempt),
      );
    return settled;
  }
}

const placeKey = ({ sessionId, memberId }: CheckIn): string => sessionId + memberId;

/** Answers that these requests have been given before. */
async function earlierAnswers(
  manager: EntityManager,
  requests: readonly Pick<CheckInAttempt, 'accountId' | 'requestKey'>[],
): Promise<Settled[]> {
  const [where, params] = anyOf(
    requests.map(({ accountId, requestKey }) => ({ accountId, requestKey })),
    'attempt',
  );
  const found = await manager.createQueryBuilder(CheckInAttempt, 'attempt').where(where, params).getMany();
  const ids = found.flatMap(({ checkInId }) => checkInId ?? []);
  const checkIns = ids.length > 0 ? await manager.findBy(CheckIn, { id: In(ids) }) : [];
  const byId = new Map(checkIns.map(checkIn => [checkIn.id, checkIn]));
  return found.map(attempt => ({
    attempt,
    checkIn: byId.get(attempt.checkInId ?? '') ?? null,
    repeated: true,
  }));
}

/** Check-ins of these people at these sessions that are not undone. */
async function standing(manager: EntityManager, attempts: readonly CheckInAttempt[]): Promise<CheckIn[]> {
  const places = attempts.flatMap(({ sessionId, memberId }) =>
    sessionId && memberId ? [{ sessionId, activeMemberId: memberId }] : [],
  );
  if (places.length === 0) return [];
  const [where, params] = anyOf(places, 'checkIn');
  return manager.createQueryBuilder(CheckIn, 'checkIn').where(where, params).getMany();
}

/** SQL condition "is one of these pairs", each an index lookup on either database. */
function anyOf(pairs: readonly Record<string, string>[], alias: string): [string, Record<string, string>] {
  const params: Record<string, string> = {};
  const each = pairs.map((pair, index) => {
    const equals = Object.entries(pair).map(([column, value]) => {
      params[`${column}${index}`] = value;
      return `${alias}.${column} = :${column}${index}`;
    });
    return `(${equals.join(' AND ')})`;
  });
  return [each.join(' OR '), params];
}
