import { Injectable } from '@nestjs/common';
import { type ActivityInput, type Id, momentWords } from '@wanqing/shared';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { insertRows } from '../../db/insert-rows.js';
import { holding, lockRow } from '../../db/lock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { newCode, newId } from '../../kernel/ids.js';
import { Activity } from './activity.entity.js';
import { ActivitySession } from './activity-session.entity.js';
import { Attendance } from './attendance.js';
import { type NewSession, timesOf } from './sessions.rules.js';

const dayMs = 24 * 60 * 60 * 1000;

/** Sessions of activities, in order of their start. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly attendance: Attendance,
  ) {}

  async of(
    activityIds: readonly Id[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<Id, ActivitySession[]>> {
    const byActivity = new Map<Id, ActivitySession[]>(activityIds.map(id => [id, []]));
    if (activityIds.length === 0) return byActivity;
    const where = { activityId: In([...activityIds]) };
    const sessions = await manager.find(ActivitySession, { where, order: { startsAt: 'ASC', id: 'ASC' } });
    for (const session of sessions) byActivity.get(session.activityId)?.push(session);
    return byActivity;
  }

  /** Makes the activity's sessions those wanted: changes, adds, and removes where nobody has checked in. */
  async replace(manager: EntityManager, activityId: Id, wanted: ActivityInput['sessions']): Promise<void> {
    const present = (await this.of([activityId], manager)).get(activityId) ?? [];
    const kept = new Set(wanted.flatMap(session => session.id ?? []));
    expectKnown(present, wanted);
    expectLeftOff(present, wanted);
    await this.removeUnused(
      manager,
      present.filter(session => !kept.has(session.id)),
    );
    for (const { id, ...session } of wanted)
      if (id) await this.change(manager, id, present, timesOf(session));
    await this.insert(manager, activityId, wanted.filter(({ id }) => !id).map(timesOf));
  }

  /** One that is off stays as it was; one that has been called off in this very moment is not moved. */
  private async change(
    manager: EntityManager,
    id: Id,
    present: readonly ActivitySession[],
    session: NewSession,
  ): Promise<void> {
    if (present.some(one => one.id === id && one.cancelledAt)) {
      const { opensAt } = session;
      await manager.update(ActivitySession, { id }, { opensAt });
      return;
    }
    const { affected } = await manager.update(ActivitySession, { id, cancelledAt: IsNull() }, session);
    if (!affected) throw new DomainError('CHANGED_MEANWHILE');
  }

  private async removeUnused(manager: EntityManager, sessions: readonly ActivitySession[]): Promise<void> {
    const ids = sessions.map(session => session.id);
    if (ids.length === 0) return;
    // In this order: the deletion waits for check-ins that hold the session, and then they are seen.
    await manager.delete(ActivitySession, { id: In(ids) });
    if (await this.attendance.isUsed(manager, ids)) throw new DomainError('SESSION_IN_USE');
  }

  /** Holds sessions against removal until the transaction ends; returns those that are still there. */
  async hold(manager: EntityManager, ids: readonly Id[]): Promise<Set<Id>> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return new Set();
    const places = wanted.map(() => '?').join(', ');
    const found: { id: Id }[] = await manager.query(
      `SELECT id FROM activity_sessions WHERE id IN (${places})${holding(manager)}`,
      wanted,
    );
    return new Set(found.map(({ id }) => id));
  }

  /** Takes the session for this transaction alone, so that nobody checks in meanwhile; null where it is gone. */
  take(manager: EntityManager, id: Id): Promise<ActivitySession | null> {
    return lockRow(manager, ActivitySession, { id });
  }

  /** Sessions of published activities with a sign-up that began at `started` at the latest and are not over at `now`. */
  async underWay(manager: EntityManager, started: Date, now: Date): Promise<ActivitySession[]> {
    return (
      manager
        .createQueryBuilder(ActivitySession, 'session')
        .innerJoin(Activity, 'activity', 'activity.id = session.activityId')
        // A session ends on the day it starts: the bound at both ends of the index keeps the range short.
        .where('session.endsAt >= :now AND session.endsAt < :latest', {
          now: now.getTime(),
          latest: now.getTime() + dayMs,
        })
        .andWhere('session.startsAt <= :started AND session.cancelledAt IS NULL', {
          started: started.getTime(),
        })
        .andWhere("activity.state = 'published' AND activity.bySignup = :yes", { yes: true })
        .orderBy('session.id')
        .getMany()
    );
  }

  /** Activities of which a session that took place ended after `from`, at `until` at the latest. */
  async activitiesEnded(manager: EntityManager, from: Date, until: Date): Promise<Id[]> {
    const found = await manager
      .createQueryBuilder(ActivitySession, 'session')
      .select('DISTINCT session.activityId', 'activityId')
      .where('session.endsAt > :from AND session.endsAt <= :until AND session.cancelledAt IS NULL', {
        from: from.getTime(),
        until: until.getTime(),
      })
      .getRawMany<{ activityId: Id }>();
    return found.map(({ activityId }) => activityId);
  }

  async insert(manager: EntityManager, activityId: Id, sessions: readonly NewSession[]): Promise<void> {
    const rows = sessions.map(({ startsAt, endsAt, opensAt, place }) => ({
      ...{ id: newId(), activityId, shortCode: newCode(8) },
      ...{ startsAt, endsAt, opensAt, place, cancelledAt: null, cancelReason: null },
    }));
    await insertRows(manager, ActivitySession, rows);
  }

  async removeAll(manager: EntityManager, activityId: Id): Promise<void> {
    await manager.delete(ActivitySession, { activityId });
  }
}

/** Ids that an editor sends back must be sessions of this very activity, each once. */
function expectKnown(present: readonly ActivitySession[], wanted: ActivityInput['sessions']): void {
  const ids = wanted.flatMap(session => session.id ?? []);
  const known = new Set(present.map(session => session.id));
  if (!ids.every(id => known.has(id))) throw new DomainError('NOT_FOUND');
  if (new Set(ids).size < ids.length) throw new DomainError('BAD_REQUEST', { field: 'sessions' });
}

/** Of a session that is off people were told; to move it or drop it would say something else. */
function expectLeftOff(present: readonly ActivitySession[], wanted: ActivityInput['sessions']): void {
  const byId = new Map(
    wanted.flatMap(session => (session.id ? [[session.id, timesOf(session)] as const] : [])),
  );
  for (const { id, startsAt, endsAt, place, cancelledAt } of present) {
    const now = byId.get(id);
    const isSame =
      now?.startsAt.getTime() === startsAt.getTime() &&
      now.endsAt.getTime() === endsAt.getTime() &&
      now.place === place;
    if (cancelledAt && !isSame) throw new DomainError('SESSION_STAYS_OFF', { when: momentWords(startsAt) });
  }
}
