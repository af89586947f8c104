import { startApp, type TestApp } from '../../../test/app.js';
import { onMysql } from '../../../test/database.js';
import { activityInput, makeActivity, openSession } from '../../../test/make-activity.js';
import { Transactions } from '../../db/transactions.js';
import { newId } from '../../kernel/ids.js';
import { Attendance } from '../activities/attendance.js';
import { SessionsService } from '../activities/sessions.service.js';
import { CheckIn } from './check-in.entity.js';
import { CheckInWriter } from './check-in-writer.service.js';
import { newAttempt, newCheckIn } from './new-rows.js';

const second = {
  ...openSession,
  startsAt: '2026-11-29T01:30:00.000Z',
  endsAt: '2026-11-29T03:00:00.000Z',
};

/** The guard switched off: every session seems to be there, and none is held. */
class Unguarded extends SessionsService {
  override async hold(_: never, ids: readonly string[]): Promise<Set<string>> {
    return new Set(ids);
  }
}

describe('a session that is removed while somebody checks in', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const prepared = async () => {
    const made = await makeActivity(app.as('organizer'), app.district, { sessions: [openSession, second] });
    const [gone, kept] = made.sessions.map(({ id }) => id) as [string, string];
    const remove = () =>
      app.as('organizer').activities.update({
        params: { activityId: made.id },
        body: {
          ...activityInput(app.district),
          sessions: [{ ...second, id: kept }],
          version: made.version,
        },
      });
    return { gone, remove };
  };
  const decided = (sessionId: string) => {
    const at = app.clock.now();
    const memberId = app.district.people.member.id;
    const both = { sessionId, memberId, accountId: newId(), method: 'poster' as const, at, createdAt: at };
    return {
      attempt: newAttempt({ ...both, requestKey: newId(), outcome: 'CHECKED_IN' }),
      checkIn: newCheckIn({ ...both, invited: true }),
    };
  };
  const writer = (sessions: SessionsService) => new CheckInWriter(app.db, app.get(Transactions), sessions);
  const checkIns = (sessionId: string) => app.db.manager.countBy(CheckIn, { sessionId });

  it('whose door was found just before leads nowhere once it is gone', async () => {
    const { gone, remove } = await prepared();
    await remove();
    const { attempt, checkIn } = await writer(app.get(SessionsService)).write(decided(gone));
    expect(attempt).toMatchObject({ outcome: 'CODE_UNKNOWN', sessionId: null });
    expect(checkIn).toBeNull();
    expect(await checkIns(gone)).toBe(0);
  });

  it('stays where the check-in came first', async () => {
    const { gone, remove } = await prepared();
    await writer(app.get(SessionsService)).write(decided(gone));
    await expect(remove()).rejects.toMatchObject({ code: 'SESSION_IN_USE' });
    expect(await app.get(SessionsService).hold(app.db.manager, [gone])).toEqual(new Set([gone]));
  });

  // SQLite has one writer at a time: nothing can come between.
  if (!onMysql) return;

  /** A check-in that is written but not committed while the session is removed. */
  async function overlapping(sessions: SessionsService, untilRemoved: boolean) {
    const { gone, remove } = await prepared();
    const runner = app.db.createQueryRunner();
    await runner.startTransaction('READ COMMITTED');
    await writer(sessions).writeOneIn(runner.manager, decided(gone));
    const removal = remove().then(
      () => 'removed',
      ({ code }: { code: string }) => code,
    );
    if (untilRemoved) await removal;
    await runner.commitTransaction();
    await runner.release();
    return { removal: await removal, left: await checkIns(gone) };
  }

  it('waits for a check-in that is under way, and stays', async () => {
    for (let round = 0; round < 5; round++)
      expect(await overlapping(app.get(SessionsService), false)).toEqual({
        removal: 'SESSION_IN_USE',
        left: 1,
      });
  });

  it('without the guard leaves a check-in to nothing', async () => {
    expect(await overlapping(new Unguarded(app.db, app.get(Attendance)), true)).toEqual({
      removal: 'removed',
      left: 1,
    });
  });

  it('many at once: nobody is left checked in to nothing', async () => {
    for (let round = 0; round < 10; round++) {
      const { gone, remove } = await prepared();
      const written = writer(app.get(SessionsService)).write(decided(gone));
      const removal = await remove().then(
        () => 'removed',
        ({ code }: { code: string }) => code,
      );
      const { attempt } = await written;
      const there = (await app.get(SessionsService).hold(app.db.manager, [gone])).has(gone);
      expect(there).toBe(removal !== 'removed');
      expect(await checkIns(gone)).toBe(attempt.outcome === 'CHECKED_IN' ? 1 : 0);
      expect(attempt.outcome === 'CHECKED_IN').toBe(there);
    }
  });
});
