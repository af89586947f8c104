import type { Id } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../test/app.js';
import {
  afterClosing,
  applyAs,
  deskApply,
  makeDraw,
  makeDrawnCourse,
  newPerson,
  wish,
} from '../../../test/make-draw.js';
import { requestKey } from '../../../test/sample.js';
import { Transactions } from '../../db/transactions.js';
import { MembersService } from '../members/members.service.js';
import { OrgService } from '../org/org.service.js';
import { OwnDraws } from './own-draws.service.js';

const startsAt = '2026-11-22T01:00:00.000Z';
const gates = { ageFrom: null, ageTo: null, after: [], perTerm: null, health: '' };

describe('applying in a draw', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(() => app.clock.set(startsAt));
  afterAll(() => app.stop());

  const phone = (overrides?: { birth?: string }) => newPerson(app, overrides);
  type Phone = Awaited<ReturnType<typeof phone>>;
  const pageOf = ({ api }: Pick<Phone, 'api'>, drawId: Id) =>
    api.lottery.show({ params: { drawId }, query: {} });
  const applyWith = ({ api }: Pick<Phone, 'api'>, drawId: Id, choices: readonly Id[], overrides = {}) =>
    api.lottery.apply({ params: { drawId }, body: { ...wish(choices), ...overrides } });
  const titles = async ({ api }: Pick<Phone, 'api'>) => {
    await app.work();
    return (await api.notices.list({ query: {} })).items.map(({ title }) => title);
  };
  const card = ({ member }: Phone) => ({ card: member.cardCode });
  const totals = async (drawId: Id) => {
    const { applications, people, activities } = await app
      .as('organizer')
      .lottery.organizerShow({ params: { drawId } });
    return { applications, people, chosen: activities.map(({ first, any }) => [first, any]) };
  };

  describe('alone', () => {
    it('is shown with its number, and can be changed while the draw is open', async () => {
      const { drawId, courses } = await makeDraw(app, [{ title: '太极拳' }, { title: '书法' }]);
      const [first, second] = courses as [Id, Id];
      const one = await phone();
      const applied = await applyAs(one.api, drawId, second);
      expect(applied).toMatchObject({
        number: 1,
        memberId: one.member.id,
        companion: null,
        via: 'self',
        by: null,
      });
      expect(applied).toMatchObject({ result: null, canChange: { ok: true } });
      const changed = await applyAs(one.api, drawId, first, second);
      expect(changed).toMatchObject({ id: applied.id, number: 1 });
      expect(changed.choices.map(({ title }) => title)).toEqual(['太极拳', '书法']);
      expect((await pageOf(one, drawId)).mine).toEqual(changed);
      expect(await totals(drawId)).toEqual({
        applications: 1,
        people: 1,
        chosen: [
          [1, 1],
          [0, 1],
        ],
      });
    });

    it('is known to what stands above', async () => {
      const [one, two] = [await makeDraw(app), await makeDraw(app)];
      const { member } = await phone();
      await deskApply(app, one.drawId, member.id, one.courses);
      await deskApply(app, two.drawId, (await phone()).member.id, two.courses, member.id);
      expect(await app.get(OwnDraws).of(app.db.manager, member.id)).toEqual(
        new Set([one.drawId, two.drawId]),
      );
    });

    it('is once, however often the same tap arrives, also after the end', async () => {
      const { drawId, courses } = await makeDraw(app);
      const one = await phone();
      const body = wish(courses);
      const tap = () => one.api.lottery.apply({ params: { drawId }, body });
      const answers = await Promise.all(Array.from({ length: 10 }, tap));
      expect(new Set(answers.map(({ number }) => number))).toEqual(new Set([1]));
      app.clock.set(afterClosing);
      expect((await tap()).number).toBe(1);
      await expect(applyAs(one.api, drawId, ...courses)).rejects.toMatchObject({ code: 'DRAW_CLOSED' });
    });

    it('is possible from its opening on', async () => {
      const { drawId, courses } = await makeDraw(app, [{}], { opensAt: '2026-11-22T02:00:00.000Z' });
      const one = await phone();
      const when = '11月22日 星期日 上午10点';
      expect(await pageOf(one, drawId)).toMatchObject({
        state: 'planned',
        canApply: { ok: false, reason: 'DRAW_NOT_OPEN', details: { when } },
      });
      await expect(applyAs(one.api, drawId, ...courses)).rejects.toMatchObject({ code: 'DRAW_NOT_OPEN' });
      app.clock.set('2026-11-22T02:00:00.000Z');
      expect((await pageOf(one, drawId)).canApply).toEqual({ ok: true });
      await applyAs(one.api, drawId, ...courses);
    });

    it('needs choices that are in the draw, each once', async () => {
      const { drawId, courses } = await makeDraw(app, [{}, { draft: true }, {}]);
      const other = await makeDraw(app);
      const [good, draft, off] = courses as [Id, Id, Id];
      await app.as('organizer').activities.cancel({ params: { activityId: off }, body: { reason: '台风' } });
      const one = await phone();
      for (const choices of [[good, good], [draft], [off], [good, other.courses[0] as Id]])
        await expect(applyAs(one.api, drawId, ...choices)).rejects.toMatchObject({
          code: 'DRAW_CHOICE_WRONG',
        });
      expect((await totals(drawId)).applications).toBe(0);
    });

    it('tells beforehand which courses one may choose, what else is on, and what to know about one’s health', async () => {
      const { drawId, courses } = await makeDraw(app, [
        { title: '太极拳', gates: { ...gates, ageFrom: 60 } },
        { title: '游泳', gates: { ...gates, health: '心脏不好的不要报。' } },
      ]);
      const [tai, swim] = courses as [Id, Id];
      const young = await phone({ birth: '1990-05' });
      const clash = await makeDrawnCourse(app, drawId, { title: '合唱', way: 'first_come', drawId: null });
      await young.api.signups.join({
        params: { activityId: clash },
        body: { companion: null, healthConfirmed: false, despiteConflicts: false, requestKey: requestKey() },
      });
      const { choosable } = await pageOf(young, drawId);
      expect(choosable.map(({ can, health }) => [can.ok || can.reason, health])).toEqual([
        ['GATE_AGE', ''],
        [true, '心脏不好的不要报。'],
      ]);
      expect(choosable.map(({ conflicts }) => conflicts.map(({ title }) => title))).toEqual([
        ['合唱'],
        ['合唱'],
      ]);
      await expect(applyWith(young, drawId, [swim, tai], { healthConfirmed: true })).rejects.toMatchObject({
        code: 'GATE_AGE',
      });
      await expect(applyWith(young, drawId, [swim])).rejects.toMatchObject({ code: 'GATE_HEALTH' });
      expect(await applyWith(young, drawId, [swim], { healthConfirmed: true })).toMatchObject({ number: 1 });
    });

    it('is for invited units', async () => {
      const { drawId, courses } = await makeDraw(app);
      const elsewhere = { api: app.as('elsewhere') };
      await expect(applyAs(elsewhere.api, drawId, ...courses)).rejects.toMatchObject({ code: 'GATE_BRANCH' });
    });

    it('does not see draws of another district', async () => {
      const { drawId } = await makeDraw(app);
      const member = await app.get(Transactions).run(async manager => {
        const org = app.get(OrgService);
        const root = await org.insert(manager, null, { kind: 'district', name: '静安区' });
        const unit = await org.insert(manager, root, { kind: 'committee', name: '南京西路街道' });
        const branch = await org.insert(manager, unit, { kind: 'branch', name: '某支部' });
        return app.get(MembersService).insert(manager, branch, { name: '外区人' });
      });
      const { api } = await app.newPhone(member.id);
      await expect(pageOf({ api }, drawId)).rejects.toMatchObject({ status: 404 });
      await expect(deskApply(app, drawId, member.id, [])).rejects.toMatchObject({ status: 400 });
      const { courses } = await makeDraw(app);
      await expect(deskApply(app, drawId, member.id, courses)).rejects.toMatchObject({ status: 404 });
    });
  });

  describe('as two', () => {
    it('is one application for both, and both see and are told', async () => {
      const { drawId, courses } = await makeDraw(app);
      const [one, other] = [await phone(), await phone()];
      const applied = await applyWith(one, drawId, courses, { companion: card(other) });
      expect(applied.companion).toEqual({ memberId: other.member.id, name: other.member.name });
      expect((await pageOf(other, drawId)).mine).toEqual(applied);
      expect(await totals(drawId)).toMatchObject({ applications: 1, people: 2, chosen: [[2, 2]] });
      expect(await titles(other)).toEqual(['抽签报名报好了：春季课程抽签']);
      expect(await titles(one)).toEqual([]);
    });

    it('keeps the companion by a tap, and lets the companion choose too', async () => {
      const { drawId, courses } = await makeDraw(app, [{}, {}]);
      const [first, second] = courses as [Id, Id];
      const [one, other] = [await phone(), await phone()];
      await applyWith(one, drawId, [first], { companion: card(other) });
      const { knownCompanions } = await pageOf(other, drawId);
      expect(knownCompanions).toEqual([{ memberId: one.member.id, name: one.member.name }]);
      const changed = await applyWith(other, drawId, [second], { companion: { memberId: one.member.id } });
      expect(changed).toMatchObject({
        number: 1,
        memberId: one.member.id,
        companion: { memberId: other.member.id },
      });
      expect(await titles(one)).toEqual(['抽签报名改过了：春季课程抽签']);
    });

    it('can part again: who stays is told, who is out too', async () => {
      const { drawId, courses } = await makeDraw(app);
      const [one, other] = [await phone(), await phone()];
      await applyWith(one, drawId, courses, { companion: card(other) });
      await applyWith(other, drawId, courses);
      expect((await pageOf(one, drawId)).mine).toMatchObject({ number: 1, companion: null });
      expect((await pageOf(other, drawId)).mine).toMatchObject({ number: 2, companion: null });
      expect(await titles(one)).toEqual(['抽签报名只剩您一个人：春季课程抽签']);
    });

    it('both get a seat or neither', async () => {
      const { drawId, courses } = await makeDraw(app, [{ capacity: 1 }]);
      const [one, other] = [await phone(), await phone()];
      await applyWith(one, drawId, courses, { companion: card(other) });
      app.clock.set(afterClosing);
      await app.as('organizer').lottery.draw({ params: { drawId } });
      await app.as('organizer').lottery.publish({ params: { drawId } });
      for (const { mine } of [await pageOf(one, drawId), await pageOf(other, drawId)])
        expect(mine?.result).toMatchObject({ activityId: null, waiting: [{ ahead: 0 }] });
    });

    it('is refused where the companion is in the draw, may not come, or nobody is to come along', async () => {
      const { drawId, courses } = await makeDraw(app, [{ gates: { ...gates, ageFrom: 60 } }]);
      const [one, other, young] = [await phone(), await phone(), await phone({ birth: '1990-05' })];
      await applyAs(other.api, drawId, ...courses);
      const taking = (companion: object) => applyWith(one, drawId, courses, { companion });
      await expect(taking(card(other))).rejects.toMatchObject({
        code: 'COMPANION_CANNOT',
        sentence: `${other.member.name}这次不能一起报：已经报了这次抽签。可以先一个人报，或者打电话问。`,
      });
      await expect(taking(card(young))).rejects.toMatchObject({
        code: 'COMPANION_CANNOT',
        details: { name: young.member.name },
      });
      await expect(taking(card(one))).rejects.toMatchObject({ code: 'COMPANION_SELF' });
      await expect(taking({ card: 'nonsense' })).rejects.toMatchObject({ code: 'COMPANION_UNKNOWN' });
      await expect(taking({ memberId: other.member.id })).rejects.toMatchObject({
        code: 'COMPANION_UNKNOWN',
      });
      const single = await makeDraw(app, [{ companions: false }]);
      await expect(
        applyWith(one, single.drawId, single.courses, { companion: card(other) }),
      ).rejects.toMatchObject({ code: 'COMPANIONS_NOT_ASKED' });
    });
  });
});
