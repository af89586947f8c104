import { startApp, type TestApp } from '../../../test/app.js';
import { makeActivity } from '../../../test/make-activity.js';
import { isDuplicate } from '../../db/faults.js';
import { CheckIn } from './check-in.entity.js';
import { newCheckIn } from './new-rows.js';

/** The negative control of the races: the same people at the same moment, with and without the guard. */
describe('the key that lets a person in once', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  /** Ten who all look whether the person is in before any of them writes: count, then insert. */
  const race = async () => {
    const { manager } = app.db;
    const { sessions } = await makeActivity(app.as('organizer'), app.district);
    const { id: memberId } = await app.district.addMember();
    const at = app.clock.now();
    const place = { sessionId: sessions[0]?.id ?? '', memberId };
    const row = { ...place, accountId: null, method: 'poster', invited: true, at, createdAt: at } as const;
    const counted = await Promise.all(
      Array.from({ length: 10 }, () => manager.countBy(CheckIn, { ...place, activeMemberId: memberId })),
    );
    const tried = await Promise.allSettled(
      counted.filter(count => count === 0).map(() => manager.insert(CheckIn, newCheckIn(row))),
    );
    const refusals = tried.flatMap(one => (one.status === 'rejected' ? [one.reason] : []));
    return { rows: await manager.countBy(CheckIn, place), refusals };
  };

  it('holds back nine of ten who had counted nobody', async () => {
    const { rows, refusals } = await race();
    expect(rows).toBe(1);
    expect(refusals).toHaveLength(9);
    expect(refusals.every(isDuplicate)).toBe(true);
  });

  it('is what does it: without it the person is in ten times', async () => {
    const runner = app.db.createQueryRunner();
    const table = await runner.getTable('checkins');
    const unique = table?.uniques.find(({ name }) => name === 'uq_checkins_once');
    if (table && unique) await runner.dropUniqueConstraint(table, unique);
    else await runner.dropIndex('checkins', 'uq_checkins_once');
    await runner.release();
    expect(await race()).toEqual({ rows: 10, refusals: [] });
  });
});
