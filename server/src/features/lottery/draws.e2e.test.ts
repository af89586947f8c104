import type { Id } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../test/app.js';
import {
  afterClosing,
  applyAs,
  deskApply,
  drawInput,
  drawIt,
  lotteryPlan,
  makeDraw,
  makeDrawnCourse,
  newPeople,
  newPerson,
  placesIn,
  publishIt,
} from '../../../test/make-draw.js';
import { requestKey } from '../../../test/sample.js';

const startsAt = '2026-11-22T01:00:00.000Z';

describe('a draw', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(() => app.clock.set(startsAt));
  afterAll(() => app.stop());

  const lottery = () => app.as('organizer').lottery;
  const shown = (drawId: Id) => lottery().organizerShow({ params: { drawId } });

  describe('is made', () => {
    it('with a promised seed that nobody sees', async () => {
      const { drawId } = await makeDraw(app, [{ title: '太极拳' }, { title: '书法', draft: true }]);
      const draw = await shown(drawId);
      expect(draw).toMatchObject({
        state: 'open',
        seed: null,
        listHash: null,
        applications: 0,
        people: 0,
        version: 1,
      });
      expect(draw.seedHash).toMatch(/^[0-9a-f]{64}$/);
      expect(draw.activities.map(({ number, seats, activity }) => [number, seats, activity.title])).toEqual([
        [1, 2, '太极拳'],
      ]);
      expect(draw.mayRemove).toBe(false);
    });

    it('and every draw has a seed of its own', async () => {
      const hashes = await Promise.all(
        [makeDraw(app, []), makeDraw(app, [])].map(async made => (await shown((await made).drawId)).seedHash),
      );
      expect(new Set(hashes).size).toBe(2);
    });

    it('for the seats that are neither kept nor taken', async () => {
      const plan = { capacity: 5, deskQuota: 2, deskQuotaUntil: '2026-12-01T00:00:00.000Z' };
      const { drawId, courses } = await makeDraw(app, [plan]);
      expect((await shown(drawId)).activities[0]).toMatchObject({ capacity: 5, seats: 3 });
      const { id } = await app.district.addMember();
      await app.as('desk').signups.deskJoin({
        params: { activityId: courses[0] as Id },
        body: { memberId: id, companionId: null, anyway: false, requestKey: requestKey() },
      });
      expect((await shown(drawId)).activities[0]?.seats).toBe(3);
    });

    it.each([
      ['ends before it begins', { closesAt: '2026-11-21T23:00:00.000Z' }],
      ['is over already', { opensAt: '2026-11-20T00:00:00.000Z', closesAt: '2026-11-21T00:00:00.000Z' }],
    ])('not where it %s', async (_, times) => {
      await expect(lottery().create({ body: drawInput(app.district, times) })).rejects.toMatchObject({
        code: 'DRAW_TIMES_WRONG',
      });
    });

    it('only by organizers of its unit', async () => {
      const body = drawInput(app.district, { unitId: app.district.root.id });
      await expect(lottery().create({ body })).rejects.toMatchObject({ status: 404 });
    });
  });

  describe('is changed', () => {
    it('with its courses following its times', async () => {
      const { drawId, courses } = await makeDraw(app, [{ closesAt: '2026-11-23T00:00:00.000Z' }]);
      const times = { opensAt: '2026-11-22T02:00:00.000Z', closesAt: '2026-11-25T02:00:00.000Z' };
      await lottery().update({ params: { drawId }, body: { ...drawInput(app.district, times), version: 1 } });
      const { plan } = await app.as('organizer').signups.plan({ params: { activityId: courses[0] as Id } });
      expect(plan).toMatchObject(times);
    });

    it('by one organizer at a time', async () => {
      const { drawId } = await makeDraw(app, []);
      const change = (name: string) =>
        lottery().update({ params: { drawId }, body: { ...drawInput(app.district, { name }), version: 1 } });
      const results = await Promise.allSettled([change('甲'), change('乙')]);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('but does not open later than somebody applied', async () => {
      const { drawId, courses } = await makeDraw(app);
      await applyAs(app.as('member'), drawId, ...courses);
      const body = { ...drawInput(app.district, { opensAt: '2026-11-22T02:00:00.000Z' }), version: 1 };
      await expect(lottery().update({ params: { drawId }, body })).rejects.toMatchObject({
        code: 'DRAW_TIMES_WRONG',
      });
    });

    it('not any more once it is drawn', async () => {
      const { drawId } = await makeDraw(app);
      await drawIt(app, drawId);
      await expect(
        lottery().update({ params: { drawId }, body: { ...drawInput(app.district), version: 2 } }),
      ).rejects.toMatchObject({ code: 'DRAW_DONE' });
    });

    it('or thrown away, while there is nothing in it', async () => {
      const { drawId } = await makeDraw(app, []);
      await lottery().remove({ params: { drawId } });
      await expect(shown(drawId)).rejects.toMatchObject({ status: 404 });
      const { drawId: used } = await makeDraw(app);
      await expect(lottery().remove({ params: { drawId: used } })).rejects.toMatchObject({
        code: 'DRAW_IN_USE',
      });
    });

    it('and listed, latest first', async () => {
      const { drawId } = await makeDraw(app, [{}, {}], { name: '夏季课程抽签' });
      const { items } = await lottery().list({ query: {} });
      expect(items[0]).toMatchObject({
        id: drawId,
        name: '夏季课程抽签',
        activities: 2,
        applications: 0,
        state: 'open',
      });
      const elsewhere = await app.as('elsewhere').lottery.list({ query: {} });
      expect(elsewhere.items.some(({ id }) => id === drawId)).toBe(false);
    });
  });

  describe('takes courses', () => {
    it('of those who organize it only, and not once it is drawn', async () => {
      const { drawId } = await makeDraw(app, []);
      await drawIt(app, drawId);
      await expect(makeDrawnCourse(app, drawId)).rejects.toMatchObject({ code: 'DRAW_UNKNOWN' });
      const district = await app.as('district').lottery.create({
        body: drawInput(app.district, {
          unitId: app.district.root.id,
          closesAt: '2026-11-30T00:00:00.000Z',
        }),
      });
      await expect(makeDrawnCourse(app, district.id)).rejects.toMatchObject({ code: 'DRAW_UNKNOWN' });
    });

    it('and gives them back while nobody chose them', async () => {
      const { drawId, courses } = await makeDraw(app, [{}, {}]);
      const [first, second] = courses as [Id, Id];
      await applyAs(app.as('member'), drawId, first);
      const firstCome = (activityId: Id) =>
        app.as('organizer').signups.setPlan({
          params: { activityId },
          body: { ...lotteryPlan(drawId, { way: 'first_come', drawId: null }), version: 1 },
        });
      await expect(firstCome(first)).rejects.toMatchObject({ code: 'SIGNUP_IN_USE' });
      await firstCome(second);
      expect((await shown(drawId)).activities.map(({ activity }) => activity.id)).toEqual([first]);
    });
  });

  it('is what the sign-up of its courses says until it is published, and the plan from then on', async () => {
    const closesAt = '2026-12-10T04:00:00.000Z';
    const { drawId, courses } = await makeDraw(app, [{ closesAt }]);
    const glance = async () => {
      const { api } = await newPerson(app);
      const page = await api.signups.show({ params: { activityId: courses[0] as Id }, query: {} });
      const { canSignUp, ...said } = page.glance;
      return { way: said.way, closesAt: said.closesAt, can: canSignUp.ok || canSignUp.reason };
    };
    expect(await glance()).toEqual({ way: 'lottery', closesAt: afterClosing, can: true });
    app.clock.set(afterClosing);
    expect(await glance()).toEqual({ way: 'lottery', closesAt: afterClosing, can: 'DRAW_CLOSED' });
    await publishIt(app, drawId);
    expect(await glance()).toEqual({ way: 'lottery', closesAt, can: true });
  });

  describe('is drawn', () => {
    it('not before it closes', async () => {
      const { drawId } = await makeDraw(app);
      await expect(lottery().draw({ params: { drawId } })).rejects.toMatchObject({ code: 'DRAW_NOT_CLOSED' });
    });

    it('by trial as often as one likes, and nothing changes', async () => {
      const { drawId, courses } = await makeDraw(app);
      for (const { id } of await newPeople(app, 3)) await deskApply(app, drawId, id, courses);
      for (let tries = 0; tries < 3; tries++) {
        const figures = await lottery().trial({ params: { drawId } });
        expect(figures).toMatchObject({
          trial: true,
          applications: 3,
          withSeat: 2,
          firstChoice: 2,
          withoutSeat: 1,
        });
        expect(figures.activities).toMatchObject([{ seats: 2, taken: 2, waiting: 1 }]);
      }
      expect(await shown(drawId)).toMatchObject({
        state: 'open',
        listHash: null,
        applications: 3,
        people: 3,
      });
      await drawIt(app, drawId);
      await expect(lottery().trial({ params: { drawId } })).rejects.toMatchObject({ code: 'DRAW_DONE' });
    });

    it('once, and its figures stay', async () => {
      const { drawId, courses } = await makeDraw(app, [{}, {}]);
      for (const { id } of await newPeople(app, 5)) await deskApply(app, drawId, id, courses);
      const figures = await drawIt(app, drawId);
      expect(figures).toMatchObject({
        trial: false,
        applications: 5,
        withSeat: 4,
        firstChoice: 2,
        withoutSeat: 1,
      });
      expect(await lottery().figures({ params: { drawId } })).toEqual(figures);
      await expect(lottery().draw({ params: { drawId } })).rejects.toMatchObject({ code: 'DRAW_DONE' });
    });

    it('before the organizers only: members see nothing of it', async () => {
      const { drawId, courses } = await makeDraw(app);
      await applyAs(app.as('member'), drawId, ...courses);
      await drawIt(app, drawId);
      const { lottery: members } = app.as('member');
      const page = await members.show({ params: { drawId }, query: {} });
      expect(page).toMatchObject({ state: 'drawn', seed: null, mine: { result: null } });
      expect(page.listHash).toMatch(/^[0-9a-f]{64}$/);
      await expect(members.lines({ params: { drawId }, query: {} })).rejects.toMatchObject({
        code: 'DRAW_NOT_DONE',
      });
      expect((await lottery().lines({ params: { drawId }, query: {} })).items).toHaveLength(1);
      expect((await placesIn(app, courses[0] as Id)).plan.taken).toBe(0);
    });
  });
});
