import type { Id } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../test/app.js';
import {
  applyAs,
  deskApply,
  drawIt,
  makeDraw,
  newPeople,
  newPerson,
  placesIn,
  publishIt,
} from '../../../test/make-draw.js';
import { requestKey } from '../../../test/sample.js';
import { hashOf } from './list.rules.js';

const startsAt = '2026-11-22T01:00:00.000Z';

describe('a draw', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(() => app.clock.set(startsAt));
  afterAll(() => app.stop());

  const lottery = () => app.as('organizer').lottery;

  describe('is published', () => {
    it('with seats, wait-lists in order of turn, and the seed', async () => {
      const { drawId, courses } = await makeDraw(app, [{ title: '太极拳' }, { title: '书法', capacity: 1 }]);
      const [first, second] = courses as [Id, Id];
      for (const { id } of await newPeople(app, 3)) await deskApply(app, drawId, id, [first]);
      for (const { id } of await newPeople(app, 2)) await deskApply(app, drawId, id, [first, second]);
      const { seed, seedHash, state } = await publishIt(app, drawId);
      expect([state, hashOf(seed ?? '')]).toEqual(['published', seedHash]);

      const { items: lines } = await app.as('member').lottery.lines({ params: { drawId }, query: {} });
      const byTurn = [...lines].sort((a, b) => a.turn - b.turn);
      const { items } = await app.as('desk').lottery.applications({ params: { drawId }, query: {} });
      const memberOf = new Map(items.map(({ number, memberId }) => [number, memberId]));
      const inFirst = await placesIn(app, first);
      expect(inFirst.confirmed.map(({ memberId }) => memberId)).toEqual(
        byTurn.filter(({ got }) => got === 1).map(({ number }) => memberOf.get(number)),
      );
      expect(inFirst.waiting.map(({ memberId }) => memberId)).toEqual(
        byTurn.filter(({ got }) => got !== 1).map(({ number }) => memberOf.get(number)),
      );
      expect(inFirst.plan).toMatchObject({ taken: 2, waiting: 3 });
      expect(inFirst.confirmed.every(({ via }) => via === 'lottery')).toBe(true);
      expect((await placesIn(app, second)).plan.taken).toBe(lines.filter(({ got }) => got === 2).length);
    });

    it('not before it is drawn, and once however often it is asked', async () => {
      const { drawId, courses } = await makeDraw(app);
      const { member, api } = await newPerson(app);
      await applyAs(api, drawId, ...courses);
      await expect(lottery().publish({ params: { drawId } })).rejects.toMatchObject({
        code: 'DRAW_NOT_DONE',
      });
      await drawIt(app, drawId);
      const twice = await Promise.all([1, 2, 3].map(() => lottery().publish({ params: { drawId } })));
      expect(new Set(twice.map(({ publishedAt }) => publishedAt)).size).toBe(1);
      await app.work();
      const { items } = await api.notices.list({ query: {} });
      expect(items.filter(({ kind }) => kind === 'signup')).toHaveLength(1);
      expect((await placesIn(app, courses[0] as Id)).confirmed.map(({ memberId }) => memberId)).toEqual([
        member.id,
      ]);
    });

    it('and tells each what became of them', async () => {
      const { drawId, courses } = await makeDraw(app, [{ capacity: 1 }]);
      const phones = [await newPerson(app), await newPerson(app)];
      for (const { api } of phones) await applyAs(api, drawId, ...courses);
      await publishIt(app, drawId);
      await app.work();
      const told = await Promise.all(
        phones.map(async ({ api }) => {
          const page = await api.lottery.show({ params: { drawId }, query: {} });
          const notices = (await api.notices.list({ query: {} })).items;
          return { result: page.mine?.result, titles: notices.map(({ title }) => title) };
        }),
      );
      const [won, lost] = told.sort(
        (a, b) => (a.result?.activityId ? -1 : 1) - (b.result?.activityId ? -1 : 1),
      );
      expect(won?.result).toEqual({ activityId: courses[0], waiting: [] });
      expect(won?.titles).toHaveLength(1);
      expect(lost?.result).toEqual({
        activityId: null,
        waiting: [{ activityId: courses[0], title: '太极拳', ahead: 0 }],
      });
      expect(lost?.titles).toEqual(['这次没有抽到：春季课程抽签']);
    });

    it('and from then on seats go on in order: who leaves makes room for the head of the wait-list', async () => {
      const { drawId, courses } = await makeDraw(app, [{ capacity: 1 }]);
      const [activityId] = courses as [Id];
      for (const { id } of await newPeople(app, 2)) await deskApply(app, drawId, id, courses);
      await publishIt(app, drawId);
      const { confirmed, waiting } = await placesIn(app, activityId);
      await app.as('desk').signups.leave({
        params: { signupId: confirmed[0]?.id as Id },
        body: { reason: '', alone: false, requestKey: requestKey() },
      });
      const { items } = await app
        .as('organizer')
        .signups.list({ params: { activityId }, query: { state: 'offered' } });
      expect(items.map(({ memberId }) => memberId)).toEqual([waiting[0]?.memberId]);
    });

    it('and what is left goes in order of arrival, as before it does not', async () => {
      const { drawId, courses } = await makeDraw(app);
      const { api } = await newPerson(app);
      const join = () =>
        api.signups.join({
          params: { activityId: courses[0] as Id },
          body: { companion: null, healthConfirmed: false, despiteConflicts: true, requestKey: requestKey() },
        });
      await expect(join()).rejects.toMatchObject({ code: 'SIGNUP_BY_LOTTERY' });
      await publishIt(app, drawId);
      expect(await join()).toMatchObject({ state: 'confirmed' });
    });

    it('without those who are not on the roster any more', async () => {
      const { drawId, courses } = await makeDraw(app, [{ capacity: 3 }]);
      const [gone, partner, other] = await newPeople(app, 3);
      await deskApply(app, drawId, gone?.id as Id, courses, partner?.id as Id);
      await deskApply(app, drawId, other?.id as Id, courses);
      await app.as('organizer').members.archive({ params: { memberId: gone?.id as Id } });
      await publishIt(app, drawId);
      const { confirmed } = await placesIn(app, courses[0] as Id);
      expect(confirmed.map(({ memberId }) => memberId).sort()).toEqual([partner?.id, other?.id].sort());
    });

    it('and who got a course they like less is told that they wait for the other', async () => {
      const { drawId, courses } = await makeDraw(app, [{ title: '太极拳', capacity: 1 }, { title: '书法' }]);
      const phones = [await newPerson(app), await newPerson(app)];
      for (const { api } of phones) await applyAs(api, drawId, ...courses);
      await publishIt(app, drawId);
      await app.work();
      const titles = await Promise.all(
        phones.map(async ({ api }) =>
          (await api.notices.list({ query: {} })).items.map(({ title }) => title),
        ),
      );
      const still = '还排着候补：春季课程抽签';
      expect(titles.map(all => [all.length, all.includes(still)]).sort()).toEqual([
        [1, false],
        [2, true],
      ]);
    });

    it('without the courses that were called off meanwhile', async () => {
      const { drawId, courses } = await makeDraw(app, [{ title: '太极拳' }, { title: '书法' }]);
      const [first, second] = courses as [Id, Id];
      const { api } = await newPerson(app);
      await applyAs(api, drawId, first, second);
      await drawIt(app, drawId);
      await app
        .as('organizer')
        .activities.cancel({ params: { activityId: first }, body: { reason: '老师病了' } });
      await lottery().publish({ params: { drawId } });
      expect((await placesIn(app, first)).confirmed).toEqual([]);
      await app.work();
      const { items } = await api.notices.list({ query: {} });
      expect(items.some(({ title }) => title.startsWith('这次没有抽到'))).toBe(true);
    });
  });
});
