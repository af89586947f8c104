import type { SignupPlanInput } from '@wanqing/shared';
import { readSheet } from 'read-excel-file/node';
import { startApp, type TestApp } from '../../../../test/app.js';
import { makeActivity } from '../../../../test/make-activity.js';
import { act, deskJoin, join, leave, somebody } from '../../../../test/make-signing.js';
import { makePlanned, peopleOf, seatsOf } from '../../../../test/make-signup.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { Signup } from '../seats/signup.entity.js';

const now = '2026-11-22T01:00:00.000Z';

describe('running a sign-up', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterEach(() => app.clock.set(now));
  afterAll(() => app.stop());

  const recorded = async (signupId: string) =>
    (await app.db.manager.find(AuditEntry, { order: { id: 'ASC' } })).filter(
      ({ detail }) => (detail as { signupId?: string }).signupId === signupId,
    );
  /** A course with one seat: the first leaves, the second has the offer. */
  const offered = async (plan: Partial<SignupPlanInput> = {}) => {
    const { id } = await makePlanned(app, { capacity: 1, ...plan });
    const [first, second, third] = [await somebody(app), await somebody(app), await somebody(app)];
    const mine = await join(first.api, id);
    const waiting = await join(second.api, id);
    await join(third.api, id);
    await first.api.signups.leave(leave(mine.id, '要去外地'));
    return { id, signupId: waiting.id, second, third };
  };

  describe('an offered seat', () => {
    it('is taken by a tap, as long as it stands', async () => {
      const { signupId, second } = await offered();
      expect((await second.api.signups.mine()).items[0]?.signup).toMatchObject({
        ...{ state: 'offered', ahead: null, canAnswer: { ok: true }, canLeave: { ok: true } },
        answerBy: '2026-11-24T01:00:00.000Z',
      });
      expect(await second.api.signups.accept(act(signupId))).toMatchObject({
        state: 'confirmed',
        answerBy: null,
      });
      expect(await second.api.signups.accept(act(signupId))).toMatchObject({ state: 'confirmed' });
    });

    it('goes to the next when declined, or when it was not answered', async () => {
      const { id, signupId, second, third } = await offered();
      expect(await second.api.signups.decline(act(signupId))).toMatchObject({ state: 'declined' });
      const [next] = (await third.api.signups.mine()).items;
      expect(next?.signup.state).toBe('offered');
      app.clock.set('2026-11-24T01:00:00.000Z');
      const late = third.api.signups.accept(act(next?.signup.id ?? ''));
      await expect(late).rejects.toMatchObject({ code: 'OFFER_OVER' });
      await app.work();
      expect((await seatsOf(app, id)).rows.map(({ state }) => state)).toEqual(['left', 'declined', 'lapsed']);
    });

    it('is accepted by staff after a call, on record', async () => {
      const { signupId } = await offered();
      const view = await app.as('desk').signups.accept(act(signupId, '打过电话，她说来'));
      expect(view).toMatchObject({ state: 'confirmed', canLeave: { ok: true } });
      const { items } = await app.as('organizer').signups.events({ params: { signupId } });
      expect(items.map(({ what, by, via, reason }) => [what, by, via, reason])).toEqual([
        ['waiting', null, 'self', null],
        ['offered', null, 'self', null],
        ['accepted', '工作人员 沈建国', 'desk', '打过电话，她说来'],
      ]);
      expect(await recorded(signupId)).toMatchObject([
        { action: 'signups.accept', memberId: app.district.people.desk.id },
      ]);
    });

    it('is nobody else’s', async () => {
      const { signupId, third } = await offered();
      for (const api of [third.api, app.as('elsewhere'), app.as('visitor')])
        for (const kind of ['accept', 'decline'] as const)
          await expect(api.signups[kind](act(signupId))).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(third.api.signups.leave(leave(signupId))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  it('lets people leave until the deadline, and after it by a call', async () => {
    const { id } = await makePlanned(app, { leaveUntil: '2026-11-25T01:00:00.000Z' });
    const { api, member } = await somebody(app);
    const { id: signupId } = await join(api, id);
    app.clock.set('2026-11-25T01:00:00.000Z');
    expect((await api.signups.mine()).items[0]?.signup.canLeave).toMatchObject({ reason: 'LEAVE_TOO_LATE' });
    await expect(api.signups.leave(leave(signupId))).rejects.toMatchObject({ code: 'LEAVE_TOO_LATE' });
    const view = await app.as('desk').signups.leave(leave(signupId, '来电话说腿疼'));
    expect(view).toMatchObject({
      state: 'left',
      reason: '来电话说腿疼',
      canLeave: { reason: 'SIGNUP_ENDED' },
    });
    expect(await recorded(signupId)).toMatchObject([{ action: 'signups.leave', subjectId: member.id }]);
    await expect(api.signups.leave(leave(signupId))).rejects.toMatchObject({ code: 'SIGNUP_ENDED' });
  });

  it('asks the organizer where seats are given by approval, held meanwhile', async () => {
    const { id } = await makePlanned(app, { way: 'approval', capacity: 1 });
    const [a, b] = [await somebody(app), await somebody(app)];
    const first = await join(a.api, id);
    expect(first.state).toBe('requested');
    expect(await join(b.api, id)).toMatchObject({ state: 'waiting' });
    await expect(app.as('desk').signups.approve(act(first.id))).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    const refused = await app.as('organizer').signups.refuse(act(first.id, '这次只收新学员'));
    expect(refused).toMatchObject({ state: 'refused', reason: '这次只收新学员' });
    const [second] = (await b.api.signups.mine()).items;
    expect(second?.signup.state).toBe('requested');
    const approved = await app.as('organizer').signups.approve(act(second?.signup.id ?? ''));
    expect(approved).toMatchObject({ state: 'confirmed' });
    await expect(app.as('organizer').signups.refuse(act(approved.id, '晚了'))).rejects.toMatchObject({
      code: 'SIGNUP_NOT_REQUESTED',
    });
    expect((await recorded(approved.id)).map(({ action }) => action)).toEqual(['signups.approve']);
  });

  describe('the list', () => {
    it('shows seats by arrival, then the wait-list, then the ended ones, page by page', async () => {
      const { id } = await makePlanned(app, { capacity: 2 });
      const people = await Promise.all(Array.from({ length: 5 }, () => somebody(app)));
      const views = [];
      for (const { api } of people) views.push(await join(api, id));
      const left = views[3]?.id ?? '';
      await people[3]?.api.signups.leave(leave(left, '没空'));
      const list = (query: object) => app.as('organizer').signups.list({ params: { activityId: id }, query });
      const all: { name: string; state: string; ahead: number | null }[] = [];
      for (let cursor: string | undefined | null; cursor !== null; ) {
        const { items, next } = await list({ limit: 2, ...(cursor && { cursor }) });
        expect(items.length).toBeLessThanOrEqual(2);
        all.push(...items);
        cursor = next;
      }
      expect(all.map(({ name, state, ahead }) => [name, state, ahead])).toEqual(
        [
          [0, 'confirmed', null],
          [1, 'confirmed', null],
          [2, 'waiting', 0],
          [4, 'waiting', 1],
          [3, 'left', null],
        ].map(([index, state, ahead]) => [people[index as number]?.member.name, state, ahead]),
      );
      expect((await list({ state: 'ended' })).items.map(item => item.id)).toEqual([left]);
      expect((await list({ state: 'waiting' })).items).toHaveLength(2);
      const last4 = people[4]?.member.phoneLast4 ?? '';
      expect((await list({ digits: last4 })).items).toMatchObject([
        { name: people[4]?.member.name, ahead: 1 },
      ]);
      expect((await list({ digits: '0000' })).items).toEqual([]);
    });

    it('is an Excel sheet, without whole numbers and without formulas', async () => {
      const { id } = await makePlanned(app);
      const { api } = await somebody(app, { name: '=吴䶮', phone: '13811119876' });
      await join(api, id);
      const [other] = await peopleOf(app, 1);
      await deskJoin(app, other ?? '', id);
      const { name, content } = await app.as('organizer').signups.export({ params: { activityId: id } });
      expect(name).toBe('书法入门 2026-11-22 报名表.xlsx');
      const rows = await readSheet(Buffer.from(content));
      expect(rows[0]).toEqual([
        '次序',
        '姓名',
        '支部',
        '年龄',
        '手机后四位',
        '情况',
        '同来的人',
        '报名时间',
        '怎么报的',
        '经办人',
        '说明',
      ]);
      expect(rows[1]?.slice(0, 9)).toEqual([
        '1',
        "'=吴䶮",
        '第一支部',
        '80',
        '9876',
        '报上了',
        null,
        '2026-11-22 09:00',
        '本人',
      ]);
      expect(rows[2]?.slice(8, 10)).toEqual(['柜台或电话', '工作人员 沈建国']);
      const [entry] = await app.db.manager.findBy(AuditEntry, { action: 'signups.export', subjectId: id });
      expect(entry).toMatchObject({ detail: { people: 2 } });
    });

    it('belongs to those who run it', async () => {
      const { id } = await makePlanned(app);
      const params = { activityId: id };
      await expect(app.as('elsewhere').signups.list({ params })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(app.as('member').signups.list({ params })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
      const { id: free } = await makeActivity(app.as('organizer'), app.district);
      await expect(app.as('organizer').signups.list({ params: { activityId: free } })).rejects.toMatchObject({
        code: 'SIGNUP_NONE',
      });
      expect(await app.db.manager.countBy(Signup, { activityId: free })).toBe(0);
    });
  });
});
