import type { Id } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../test/app.js';
import {
  applyAs,
  deskApply,
  drawIt,
  lotteryPlan,
  makeDraw,
  newPeople,
  newPerson,
  placesIn,
  publishIt,
} from '../../../test/make-draw.js';
import { act, deskJoin, leave } from '../../../test/make-signing.js';
import { SignupPlan } from '../signups/plans/signup-plan.entity.js';

const startsAt = '2026-11-22T01:00:00.000Z';
const kept = { capacity: 3, deskQuota: 1, deskQuotaUntil: '2026-12-01T00:00:00.000Z' };

describe('a draw that is drawn and not yet published', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(() => app.clock.set(startsAt));
  afterAll(() => app.stop());

  const setPlan = async (drawId: Id, activityId: Id, overrides: Parameters<typeof lotteryPlan>[1]) => {
    const { plan } = await app.as('organizer').signups.plan({ params: { activityId } });
    const body = { ...lotteryPlan(drawId, overrides), version: plan?.version ?? 0 };
    return app.as('organizer').signups.setPlan({ params: { activityId }, body });
  };

  it.each([
    ['fewer seats', { capacity: 2 }],
    ['more seats', { capacity: 4 }],
    ['more seats kept for the counter', { deskQuota: 2 }],
    ['seats kept for the counter for longer', { deskQuotaUntil: '2026-12-02T00:00:00.000Z' }],
  ])('does not let anybody see who was drawn and then say: %s', async (_, change) => {
    const { drawId, courses } = await makeDraw(app, [kept]);
    const [course] = courses as [Id];
    for (const { id } of await newPeople(app, 3)) await deskApply(app, drawId, id, [course]);
    await setPlan(drawId, course, { ...kept, ...change });
    await setPlan(drawId, course, kept);
    await drawIt(app, drawId);
    await expect(setPlan(drawId, course, { ...kept, ...change })).rejects.toMatchObject({
      code: 'DRAW_DONE',
    });
    await setPlan(drawId, course, { ...kept, answerHours: 8 });
    await app.as('organizer').lottery.publish({ params: { drawId } });
    expect((await placesIn(app, course)).confirmed).toHaveLength(2);
    await setPlan(drawId, course, { ...kept, capacity: 4 });
  });

  it('keeps the seat of one of a pair whose other one got one at the counter meanwhile', async () => {
    const { drawId, courses } = await makeDraw(app, [kept]);
    const [course] = courses as [Id];
    const [first, second] = (await newPeople(app, 2)) as unknown as [{ id: Id }, { id: Id }];
    await deskApply(app, drawId, first.id, [course], second.id);
    await drawIt(app, drawId);
    await deskJoin(app, first.id, course, { anyway: true });
    await app.as('organizer').lottery.publish({ params: { drawId } });
    const { confirmed, plan } = await placesIn(app, course);
    expect(confirmed.map(({ memberId }) => memberId).sort()).toEqual([first.id, second.id].sort());
    expect(plan).toMatchObject({ taken: 2, quotaTaken: 1 });
  });

  it('lets somebody wait for a dearer course, and take it once they have left the other, with one course a term', async () => {
    const gates = { ageFrom: null, ageTo: null, after: [], perTerm: 1, health: '' };
    const { drawId, courses } = await makeDraw(app, [
      { title: '太极拳', capacity: 1, gates },
      { title: '书法', capacity: 5, gates },
    ]);
    const [dear, other] = courses as [Id, Id];
    for (const activityId of courses)
      await app.db.manager.update(SignupPlan, { activityId }, { termId: '01K00000000000000000000021' });
    const people = [await newPerson(app), await newPerson(app)];
    for (const { api } of people) await applyAs(api, drawId, dear, other);
    await publishIt(app, drawId);
    const [winner] = (await placesIn(app, dear)).confirmed;
    const [loser] = (await placesIn(app, dear)).waiting;
    const apiOf = (memberId = '') => (people.find(({ member }) => member.id === memberId) ?? people[0])?.api;
    await apiOf(winner?.memberId)?.signups.leave(leave(winner?.id ?? ''));
    const accept = () => apiOf(loser?.memberId)?.signups.accept(act(loser?.id ?? ''));
    await expect(accept()).rejects.toMatchObject({
      code: 'GATE_PER_TERM',
      details: { most: '1', count: '1' },
    });
    expect((await placesIn(app, dear)).offered).toHaveLength(1);
    const [lesser] = (await placesIn(app, other)).confirmed.filter(
      ({ memberId }) => memberId === loser?.memberId,
    );
    await apiOf(loser?.memberId)?.signups.leave(leave(lesser?.id ?? ''));
    expect(await accept()).toMatchObject({ state: 'confirmed' });
  });
});
