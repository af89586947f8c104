import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource, type EntityManager, In, IsNull, Not } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import type { SessionDoor } from '../activities/doors.service.js';
import { CheckIn } from './check-in.entity.js';
import { CheckInWriter } from './check-in-writer.service.js';
import { newAttempt, newCheckIn } from './new-rows.js';
import type { Decided } from './settle.rules.js';

/** Who came to the sessions of a class, and a teacher's word that everybody did. */
@Injectable()
export class ClassArrivals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly writer: CheckInWriter,
  ) {}

  /** When each person came, by session and member; a session nobody came to is not in the map. */
  async cameAt(
    sessionIds: readonly Id[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<Id, Map<Id, Date>>> {
    const bySession = new Map<Id, Map<Id, Date>>();
    if (sessionIds.length === 0) return bySession;
    const found = await manager.find(CheckIn, {
      select: { sessionId: true, memberId: true, at: true },
      where: { sessionId: In([...sessionIds]), activeMemberId: Not(IsNull()) },
    });
    for (const { sessionId, memberId, at } of found) {
      const came = bySession.get(sessionId) ?? new Map<Id, Date>();
      bySession.set(sessionId, came.set(memberId, at));
    }
    return bySession;
  }

  /** How many came to each session; a session nobody came to is not in the map. */
  async counts(
    sessionIds: readonly Id[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<Id, number>> {
    if (sessionIds.length === 0) return new Map();
    const rows = await manager
      .createQueryBuilder(CheckIn, 'checkIn')
      .select(['checkIn.sessionId AS sessionId', 'COUNT(*) AS count'])
      .where('checkIn.sessionId IN (:...sessionIds) AND checkIn.activeMemberId IS NOT NULL', { sessionIds })
      .groupBy('checkIn.sessionId')
      .getRawMany<{ sessionId: Id; count: string | number }>();
    return new Map(rows.map(({ sessionId, count }) => [sessionId, Number(count)]));
  }

  /**
   * Checks these people in by a teacher's word; whoever is in already stays as they are. The caller has checked that
   * the viewer may, and that they belong to the class.
   */
  async checkIn(
    viewer: Viewer,
    { activity, session }: SessionDoor,
    memberIds: readonly Id[],
    at: Date,
  ): Promise<void> {
    const createdAt = this.clock.now();
    const decide = (memberId: Id): Decided => {
      const both = {
        sessionId: session.id,
        memberId,
        accountId: viewer.accountId,
        method: 'name' as const,
        at,
        createdAt,
      };
      const attendantId = viewer.member?.id ?? null;
      return {
        attempt: newAttempt({
          ...both,
          activityId: activity.id,
          requestKey: `class-${newId()}`,
          outcome: 'CHECKED_IN',
        }),
        checkIn: newCheckIn({ ...both, attendantId, invited: true }),
      };
    };
    await Promise.all(memberIds.map(memberId => this.writer.write(decide(memberId))));
  }
}
