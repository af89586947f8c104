import type { SignupPlanInput } from '@wanqing/shared';
import { readSheet } from 'read-excel-file/node';
import { startApp, type TestApi, type TestApp } from '../../../test/app.js';
import { makeActivity } from '../../../test/make-activity.js';
import { makePlanned, peopleOf, seatsOf, signupKey } from '../../../test/make-signup.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { Signup } from './signup.entity.js';

const now = '2026-11-22T01:00:00.000Z';

describe('running a sign-up', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterEach(() => app.clock.set(now));
  afterAll(() => app.stop());

  const somebody = async (person: Parameters<TestApp['district']['addMember']>[0] = {}) => {
    const member = await app.district.addMember(person);
    return { ...(await app.newPhone(member.id)), member };
  };
  const join = (api: TestApi, activityId: string) =>
    api.signups.join({
      params: { activityId },
      body: { companion: null, healthConfirmed: true, despiteConflicts: true, requestKey: signupKey() },
    });
  const deskJoin = (memberId: string, activityId: string, wish: object = {}) =>
    app.as('desk').signups.deskJoin({
      params: { activityId },
      body: { memberId, companionId: null, anyway: false, requestKey: signupKey(), ...wish },
    });
  const act = (signupId: string, reason = '') => ({
    params: { signupId },
    body: { reason, requestKey: signupKey() },
  });
  const leave = (signupId: string, reason = '') => ({
    params: { signupId },
    body: { reason, requestKey: signupKey(), alone: false },
  });
  const recorded = async (signupId: string) =>
    (await app.db.manager.find(AuditEntry, { order: { id: 'ASC' } })).filter(
      ({ detail }) => (detail as { signupId?: string }).signupId === signupId,
    );
  /** A course with one seat: the first leaves, the second has the offer. */
  const offered = async (plan: Partial<SignupPlanInput> = {}) => {
    const { id } = await makePlanned(app, { capacity: 1, ...plan });
    const [first, second, third] = [await somebody(), await somebody(), await somebody()];
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
    const { api, member } = await somebody();
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
    const [a, b] = [await somebody(), await somebody()];
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

  describe('at the counter', () => {
    const find = (activityId: string, query: object) =>
      app.as('desk').signups.deskFind({ params: { activityId }, query });

    it('finds people by card, four digits and name, with how they stand', async () => {
      const { id } = await makePlanned(app, {
        gates: { ageFrom: 60, ageTo: null, after: [], perTerm: null, health: '能站' },
      });
      const { member, api } = await somebody({ name: '何秀珍', birth: '1950-01', phone: '13811112345' });
      const young = await app.district.addMember({ name: '何小珍', birth: '1980-01', phone: '13811122345' });
      const { items } = await find(id, { digits: '2345' });
      expect(items.map(({ name }) => name).sort()).toEqual(['何小珍', '何秀珍']);
      expect(items.find(({ name }) => name === '何秀珍')).toEqual({
        ...{ memberId: member.id, name: '何秀珍', age: 76, phoneLast4: '2345', signup: null, conflicts: [] },
        branch: { id: app.district.branchA.id, name: '第一支部' },
        canSignUp: { ok: true },
      });
      expect(JSON.stringify(items)).not.toContain('13811112345');
      const [child] = (await find(id, { name: '何小' })).items;
      expect(child?.canSignUp).toMatchObject({ ok: false, reason: 'GATE_AGE' });
      const { id: signupId } = await join(api, id);
      for (const card of [member.cardCode, `https://wanqing.example.cn/k/${member.cardCode}`]) {
        const [byCard] = (await find(id, { card })).items;
        expect(byCard).toMatchObject({
          name: '何秀珍',
          signup: { id: signupId, state: 'confirmed', ahead: null },
        });
      }
      expect(young.id).toBe(child?.memberId);
      await expect(find(id, { card: '0000000000000000' })).rejects.toMatchObject({ code: 'CARD_UNKNOWN' });
    });

    it('signs up whom it found, from the seats kept for it first, on record', async () => {
      const { id } = await makePlanned(app, {
        capacity: 2,
        deskQuota: 1,
        deskQuotaUntil: '2026-12-01T01:00:00.000Z',
      });
      const [a, b, c] = [await somebody(), await somebody(), await app.district.addMember()];
      expect(await join(a.api, id)).toMatchObject({ state: 'confirmed' });
      expect(await join(b.api, id)).toMatchObject({ state: 'waiting' });
      const requestKey = signupKey();
      const view = await deskJoin(c.id, id, { requestKey });
      expect(view).toMatchObject({ state: 'confirmed', via: 'desk', by: '工作人员 沈建国', memberId: c.id });
      expect(await deskJoin(c.id, id, { requestKey })).toEqual(view);
      expect((await recorded(view.id)).map(({ action, subjectId }) => [action, subjectId])).toEqual([
        ['signups.join', c.id],
      ]);
      const { activity, items } = await app.as('desk').signups.list({ params: { activityId: id } });
      expect(activity).toMatchObject({
        ...{ activityId: id, title: '书法入门', deskQuotaUntil: '2026-12-01T01:00:00.000Z' },
        counts: { capacity: 2, taken: 2, confirmed: 2, waiting: 1, kept: 0, free: 0, desk: 1 },
      });
      expect(items.map(({ memberId, kept, by }) => [memberId, kept, by])).toEqual([
        [a.member.id, false, null],
        [c.id, true, '工作人员 沈建国'],
        [b.member.id, false, null],
      ]);
    });

    it('passes over a gate that staff have seen, never over the seats', async () => {
      const { id } = await makePlanned(app, {
        ...{ capacity: 1, waitingMost: 0 },
        gates: { ageFrom: 90, ageTo: null, after: [], perTerm: null, health: '' },
      });
      const [first, second] = [
        await app.district.addMember(),
        await app.district.addMember({}, app.district.branchB),
      ];
      await expect(deskJoin(first.id, id)).rejects.toMatchObject({ code: 'GATE_AGE' });
      expect(await deskJoin(first.id, id, { anyway: true })).toMatchObject({ state: 'confirmed' });
      await expect(deskJoin(second.id, id, { anyway: true })).rejects.toMatchObject({ code: 'SIGNUP_FULL' });
      await expect(deskJoin('01K00000000000000000000003', id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const elsewhere = { params: { activityId: id }, query: { name: '王' } };
      await expect(app.as('elsewhere').signups.deskFind(elsewhere)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    });

    it('signs up two at once', async () => {
      const { id } = await makePlanned(app);
      const [a, b] = [await app.district.addMember(), await app.district.addMember()];
      const view = await deskJoin(a.id, id, { companionId: b.id });
      expect(view.companion).toMatchObject({ memberId: b.id, name: b.name });
      expect((await seatsOf(app, id)).rows.map(({ state, via }) => [state, via])).toEqual([
        ['confirmed', 'desk'],
        ['confirmed', 'desk'],
      ]);
    });

    it('lists what can be signed up for here, soonest first', async () => {
      const { id } = await makePlanned(app);
      const draftless = await makeActivity(app.as('organizer'), app.district);
      const { items } = await app.as('desk').signups.deskList();
      expect(items.map(({ activityId }) => activityId)).toContain(id);
      expect(items.map(({ activityId }) => activityId)).not.toContain(draftless.id);
      expect((await app.as('elsewhere').signups.deskList()).items).toEqual([]);
    });
  });

  describe('the list', () => {
    it('shows seats by arrival, then the wait-list, then the ended ones, page by page', async () => {
      const { id } = await makePlanned(app, { capacity: 2 });
      const people = await Promise.all(Array.from({ length: 5 }, () => somebody()));
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
      const { api } = await somebody({ name: '=吴䶮', phone: '13811119876' });
      await join(api, id);
      const [other] = await peopleOf(app, 1);
      await deskJoin(other ?? '', id);
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
