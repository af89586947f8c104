import { startApp, type TestApp } from '../../../../test/app.js';
import { makeActivity } from '../../../../test/make-activity.js';
import { deskJoin, join, somebody } from '../../../../test/make-signing.js';
import { makePlanned, seatsOf, signupKey } from '../../../../test/make-signup.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';

describe('signing up at the counter', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const recorded = async (signupId: string) =>
    (await app.db.manager.find(AuditEntry, { order: { id: 'ASC' } })).filter(
      ({ detail }) => (detail as { signupId?: string }).signupId === signupId,
    );
  const find = (activityId: string, query: object) =>
    app.as('desk').signups.deskFind({ params: { activityId }, query });

  it('finds people by card, four digits and name, with how they stand', async () => {
    const { id } = await makePlanned(app, {
      gates: { ageFrom: 60, ageTo: null, after: [], perTerm: null, health: '能站' },
    });
    const { member, api } = await somebody(app, { name: '何秀珍', birth: '1950-01', phone: '13811112345' });
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
    const { id: signupId } = await join(api, id, { healthConfirmed: true });
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
    const [a, b, c] = [await somebody(app), await somebody(app), await app.district.addMember()];
    expect(await join(a.api, id)).toMatchObject({ state: 'confirmed' });
    expect(await join(b.api, id)).toMatchObject({ state: 'waiting' });
    const requestKey = signupKey();
    const view = await deskJoin(app, c.id, id, { requestKey });
    expect(view).toMatchObject({ state: 'confirmed', via: 'desk', by: '工作人员 沈建国', memberId: c.id });
    expect(await deskJoin(app, c.id, id, { requestKey })).toEqual(view);
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
    await expect(deskJoin(app, first.id, id)).rejects.toMatchObject({ code: 'GATE_AGE' });
    expect(await deskJoin(app, first.id, id, { anyway: true })).toMatchObject({ state: 'confirmed' });
    await expect(deskJoin(app, second.id, id, { anyway: true })).rejects.toMatchObject({
      code: 'SIGNUP_FULL',
    });
    await expect(deskJoin(app, '01K00000000000000000000003', id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const elsewhere = { params: { activityId: id }, query: { name: '王' } };
    await expect(app.as('elsewhere').signups.deskFind(elsewhere)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('signs up two at once', async () => {
    const { id } = await makePlanned(app);
    const [a, b] = [await app.district.addMember(), await app.district.addMember()];
    const view = await deskJoin(app, a.id, id, { companionId: b.id });
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
