import type { ScanResult } from '@wanqing/shared';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { startApp, type TestApp } from '../../../test/app.js';
import { onMysql } from '../../../test/database.js';
import { makeSignedUp, makeStanding, type Standing, signUp } from '../../../test/make-standby.js';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { ActivitySession } from '../activities/activity-session.entity.js';
import { Attendance } from '../activities/attendance.js';
import { DoorsService } from '../activities/doors.service.js';
import { SessionsService } from '../activities/sessions.service.js';
import { CheckIn } from './check-in.entity.js';
import { CheckInWriter } from './check-in-writer.service.js';
import { StandbyAdmissions } from './standby-admissions.service.js';
import { StandbyReading } from './standby-reading.service.js';
import { StandbyTelling } from './standby-telling.service.js';

const given = '2026-11-22T01:40:00.000Z';
const capacity = 6;
const waiting = 9;

/** The guard switched off: the session is read, but not taken. */
class Untaken extends SessionsService {
  override take(manager: EntityManager, id: string): Promise<ActivitySession | null> {
    return manager.findOneBy(ActivitySession, { id });
  }
}

describe('seats at the door, asked for at the same moment', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(() => app.clock.set('2026-11-22T01:00:00.000Z'));
  afterAll(() => app.stop());

  /** Two of six come; nine stand by. */
  const prepared = async () => {
    const made = await makeSignedUp(app, { capacity, standby: true });
    const sessionId = made.sessions[0]?.id ?? '';
    const people: Standing[] = [];
    for (let index = 0; index < capacity + waiting; index++)
      people.push(await makeStanding(app, `第${index + 1}位`, made.posterUrl));
    await signUp(app, made, ...people.map(({ id }) => [id] as const));
    const [seated, standing] = [people.slice(0, capacity), people.slice(capacity)];
    await Promise.all(seated.slice(0, 2).map(person => person.scan()));
    return { made, sessionId, seated, standing };
  };
  const inside = (sessionId: string) =>
    app.db.manager.findBy(CheckIn, { sessionId, activeMemberId: Not(IsNull()) });
  /** Another instance on the same database. */
  const instance = (sessions: SessionsService = app.get(SessionsService)) =>
    new StandbyAdmissions(
      app.get(Clock),
      app.get(DoorsService),
      sessions,
      app.get(StandbyReading),
      new CheckInWriter(app.db, app.get(Transactions), sessions),
      app.get(StandbyTelling),
    );

  it('are given once each, in order, by as many instances as there are', async () => {
    const { sessionId, standing } = await prepared();
    for (const person of standing) await person.scan();
    app.clock.set(given);
    const instances = Array.from({ length: 4 }, () => instance());
    await Promise.all(
      [...instances, ...instances].map(one =>
        app.get(Transactions).run(manager => one.admitIn(manager, sessionId)),
      ),
    );
    const came = await inside(sessionId);
    expect(came).toHaveLength(capacity);
    const admitted = came.filter(({ anyway }) => anyway).map(({ memberId }) => memberId);
    expect(new Set(admitted)).toEqual(new Set(standing.slice(0, 4).map(({ id }) => id)));
    const told = await Promise.all(standing.map(({ api }) => api.notices.list()));
    const counts = told.map(({ items }) => items.filter(({ kind }) => kind === 'signup').length);
    expect(counts.slice(0, 4)).toEqual(counts.slice(0, 4).map(() => 1));
  });

  it('are never more than there are, while all of them scan and one with a seat comes late', async () => {
    const { sessionId, seated, standing } = await prepared();
    app.clock.set(given);
    const late = seated[2] as Standing;
    const answers: ScanResult[] = await Promise.all([...standing, late].map(person => person.scan()));
    const came = await inside(sessionId);
    expect(new Set(came.map(({ memberId }) => memberId)).size).toBe(came.length);
    // Who has a seat is let in whenever they come: at most one more than the seats.
    const admitted = came.filter(({ anyway }) => anyway).length;
    expect(admitted).toBeLessThanOrEqual(4);
    expect(came.length).toBeGreaterThanOrEqual(capacity);
    expect(came.length).toBeLessThanOrEqual(capacity + 1);
    expect(answers.at(-1)).toMatchObject({ outcome: 'CHECKED_IN' });
    for (const [index, { id }] of standing.entries())
      if (answers[index]?.outcome === 'CHECKED_IN')
        expect(came.map(({ memberId }) => memberId)).toContain(id);
  });

  // SQLite has one writer at a time: nothing can come between.
  if (!onMysql) return;

  /** One seat is free; while it is given to the second of the wait-list, the first comes to the door as well. */
  async function overlapping(sessions: SessionsService) {
    const made = await makeSignedUp(app, { capacity: 1, standby: true });
    const sessionId = made.sessions[0]?.id ?? '';
    const people = [];
    for (const name of ['没来的人', '候补甲', '候补乙'])
      people.push(await makeStanding(app, name, made.posterUrl));
    const [away, first, second] = people as [Standing, Standing, Standing];
    await signUp(app, made, [away.id], [first.id], [second.id]);
    await second.scan();
    app.clock.set('2026-11-22T01:39:59.000Z');
    const runner = app.db.createQueryRunner();
    await runner.startTransaction('READ COMMITTED');
    app.clock.set(given);
    await instance(sessions).admitIn(runner.manager, sessionId);
    app.clock.set('2026-11-22T01:39:59.000Z');
    await first.scan();
    app.clock.set(given);
    const other = app.get(Transactions).run(manager => instance(sessions).admitIn(manager, sessionId));
    if (sessions instanceof Untaken) await other;
    await runner.commitTransaction();
    await runner.release();
    await other;
    return (await inside(sessionId)).length;
  }

  it('are waited for while another instance gives them away', async () => {
    expect(await overlapping(app.get(SessionsService))).toBe(1);
  });

  it('are given twice where the session is not taken', async () => {
    expect(await overlapping(new Untaken(app.db, app.get(Attendance)))).toBe(2);
  });
});
