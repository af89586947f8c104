import { Injectable } from '@nestjs/common';
import type { CheckInMethod, CheckInOutcome, Id } from '@wanqing/shared';
import { DataSource, type EntityManager, In, IsNull, Not } from 'typeorm';
import { CheckIn } from './check-in.entity.js';
import { CheckInAttempt } from './check-in-attempt.entity.js';

interface Group {
  readonly method: CheckInMethod;
  readonly invited: boolean;
  readonly count: number;
}

/** Counts of one session, by aggregate queries. */
@Injectable()
export class TallyService {
  constructor(private readonly dataSource: DataSource) {}

  /** People who are checked in. */
  came(sessionId: Id, manager: EntityManager = this.dataSource.manager): Promise<number> {
    return manager.countBy(CheckIn, { sessionId, activeMemberId: Not(IsNull()) });
  }

  async groups(sessionId: Id): Promise<Group[]> {
    const rows = await this.dataSource.manager
      .createQueryBuilder(CheckIn, 'checkIn')
      .select(['checkIn.method AS method', 'checkIn.invited AS invited', 'COUNT(*) AS count'])
      .where('checkIn.sessionId = :sessionId AND checkIn.activeMemberId IS NOT NULL', { sessionId })
      .groupBy('checkIn.method')
      .addGroupBy('checkIn.invited')
      .getRawMany<{ method: CheckInMethod; invited: number | boolean; count: string | number }>();
    return rows.map(({ method, invited, count }) => ({
      method,
      invited: Boolean(Number(invited)),
      count: Number(count),
    }));
  }

  /** Answers that let nobody in, from `since` on, by reason. */
  async refused(sessionId: Id, since: Date): Promise<{ outcome: CheckInOutcome; count: number }[]> {
    const rows = await this.dataSource.manager
      .createQueryBuilder(CheckInAttempt, 'attempt')
      .select(['attempt.outcome AS outcome', 'COUNT(*) AS count'])
      .where('attempt.sessionId = :sessionId AND attempt.at >= :since', { sessionId, since: since.getTime() })
      .andWhere("attempt.outcome NOT IN ('CHECKED_IN', 'ALREADY_CHECKED_IN')")
      .groupBy('attempt.outcome')
      .orderBy('attempt.outcome')
      .getRawMany<{ outcome: CheckInOutcome; count: string | number }>();
    return rows.map(({ outcome, count }) => ({ outcome, count: Number(count) }));
  }

  /** When these people came to this session, by member; who did not is left out. */
  async cameAt(sessionId: Id, memberIds: readonly Id[]): Promise<Map<Id, Date>> {
    if (memberIds.length === 0) return new Map();
    const found = await this.dataSource.manager.findBy(CheckIn, {
      sessionId,
      activeMemberId: In([...memberIds]),
    });
    return new Map(found.map(({ memberId, at }) => [memberId, at]));
  }
}
