import type { Id } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../test/app.js';
import { afterClosing, applyAs, deskApply, makeDraw, newPerson, wish } from '../../../test/make-draw.js';
import { makeFamily } from '../../../test/make-family.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';

const startsAt = '2026-11-22T01:00:00.000Z';
const gates = { ageFrom: null, ageTo: null, after: [], perTerm: null, health: '' };

describe('applying in a draw for others', () => {
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
  const withdraw = ({ api }: Pick<Phone, 'api'>, applicationId: Id) =>
    api.lottery.withdraw({ params: { applicationId } });
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

  describe('through a relative', () => {
    async function family() {
      const made = await makeFamily(app);
      const decide = (maySignUp: boolean) =>
        made.elder.family.letSignUp({ params: { linkId: made.link.id }, body: { may: maySignUp } });
      return { ...made, decide };
    }

    it('is on record, where the elder allows it, and the elder is told', async () => {
      const { drawId, courses } = await makeDraw(app);
      const { elderId, elder, relative, decide } = await family();
      await decide(true);
      const applied = await applyWith({ api: relative }, drawId, courses, { for: elderId });
      expect(applied).toMatchObject({ memberId: elderId, via: 'family', by: '女儿 陈晓梅' });
      expect(await titles({ api: elder })).toContain('抽签报名报好了：春季课程抽签');
      expect((await relative.lottery.show({ params: { drawId }, query: { for: elderId } })).mine).toEqual(
        applied,
      );
      await withdraw({ api: relative }, applied.id);
      expect((await pageOf({ api: elder }, drawId)).mine).toBeNull();
    });

    it('is refused where the elder does not, and where nobody is named', async () => {
      const { drawId, courses } = await makeDraw(app);
      const { elderId, relative, decide } = await family();
      await decide(false);
      const api = { api: relative };
      await expect(applyWith(api, drawId, courses, { for: elderId })).rejects.toMatchObject({
        code: 'FAMILY_MAY_NOT_SIGN_UP',
      });
      await expect(applyWith(api, drawId, courses)).rejects.toMatchObject({ code: 'NOT_RECOGNISED' });
      const { id } = await app.district.addMember();
      await expect(applyWith(api, drawId, courses, { for: id })).rejects.toMatchObject({ status: 404 });
    });
  });

  describe('at the counter', () => {
    it('is on record, and the person is told who did it', async () => {
      const { drawId, courses } = await makeDraw(app);
      const [one, other] = [await phone(), await phone()];
      const applied = await deskApply(app, drawId, one.member.id, courses, other.member.id);
      expect(applied).toMatchObject({
        via: 'desk',
        by: '工作人员 沈建国',
        companion: { memberId: other.member.id },
      });
      const entry = await app.db.manager.findOneByOrFail(AuditEntry, {
        action: 'lottery.deskApply',
        subjectId: one.member.id,
      });
      expect(entry.detail).toEqual({ drawId, number: 1 });
      expect(await titles(one)).toEqual(['抽签报名报好了：春季课程抽签']);
    });

    it('lists who applied, on record, for those who run the draw', async () => {
      const { drawId, courses } = await makeDraw(app);
      for (let count = 0; count < 52; count++)
        await deskApply(app, drawId, (await app.district.addMember()).id, courses);
      const { applications } = app.as('desk').lottery;
      const first = await applications({ params: { drawId }, query: {} });
      const rest = await applications({ params: { drawId }, query: { cursor: first.next ?? '' } });
      expect([first.items.length, rest.items.length, rest.next]).toEqual([50, 2, null]);
      expect(
        await app.db.manager.countBy(AuditEntry, { action: 'lottery.applications', subjectId: drawId }),
      ).toBe(2);
    });

    it('asks the same gates as everywhere', async () => {
      const { drawId, courses } = await makeDraw(app, [{ gates: { ...gates, ageTo: 70 } }]);
      const { member } = await phone({ birth: '1946-05' });
      await expect(deskApply(app, drawId, member.id, courses)).rejects.toMatchObject({ code: 'GATE_AGE' });
    });
  });

  describe('is taken back', () => {
    it('by either of the two, by staff, and by nobody else', async () => {
      const { drawId, courses } = await makeDraw(app);
      const [one, other, stranger] = [await phone(), await phone(), await phone()];
      const asTwo = () => applyWith(one, drawId, courses, { companion: card(other) });
      const { id } = await asTwo();
      await expect(withdraw(stranger, id)).rejects.toMatchObject({ status: 404 });
      await withdraw(other, id);
      expect(await totals(drawId)).toMatchObject({ applications: 0, people: 0, chosen: [[0, 0]] });
      expect(await titles(one)).toEqual(['抽签报名退掉了：春季课程抽签']);
      const again = await asTwo();
      expect(again.number).toBe(2);
      await withdraw({ api: app.as('desk') }, again.id);
      expect((await pageOf(one, drawId)).mine).toBeNull();
      await expect(withdraw(one, again.id)).rejects.toMatchObject({ status: 404 });
    });

    it('not after the end', async () => {
      const { drawId, courses } = await makeDraw(app);
      const one = await phone();
      const { id } = await applyAs(one.api, drawId, ...courses);
      app.clock.set(afterClosing);
      await expect(withdraw(one, id)).rejects.toMatchObject({ code: 'DRAW_CLOSED' });
      expect((await pageOf(one, drawId)).mine?.canChange).toMatchObject({ ok: false, reason: 'DRAW_CLOSED' });
    });
  });
});
