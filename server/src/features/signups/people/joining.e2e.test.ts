import type { ActivityInput, SignupPlanInput } from '@wanqing/shared';
import { startApp, type TestApi, type TestApp } from '../../../../test/app.js';
import { makeActivity } from '../../../../test/make-activity.js';
import { makeFamily } from '../../../../test/make-family.js';
import { join, page, somebody } from '../../../../test/make-signing.js';
import { courseSessions, makePlanned, planInput, seatsOf, signupKey } from '../../../../test/make-signup.js';
import { SignupPlan } from '../plans/signup-plan.entity.js';
import { Signup } from '../seats/signup.entity.js';
import { SignupEvent } from '../seats/signup-event.entity.js';

const gates = (overrides: Partial<SignupPlanInput['gates']>) => ({
  gates: { ageFrom: null, ageTo: null, after: [], perTerm: null, health: '', ...overrides },
});

describe('signing up', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const another = async (overrides: Partial<ActivityInput> = {}, plan: Partial<SignupPlanInput> = {}) => {
    const { id } = await makeActivity(app.as('organizer'), app.district, {
      ...{ kind: 'course', sessions: courseSessions, title: '合唱' },
      ...overrides,
    });
    await app
      .as('organizer')
      .signups.setPlan({ params: { activityId: id }, body: { ...planInput(plan), version: 0 } });
    return id;
  };

  it('takes a seat, and twice tapped it is one', async () => {
    const { id } = await makePlanned(app, { capacity: 2 });
    const { api, member } = await somebody(app);
    expect((await page(api, id)).glance).toMatchObject({ free: 2, mine: null, canSignUp: { ok: true } });
    const requestKey = signupKey();
    const [first, second] = await Promise.all([join(api, id, { requestKey }), join(api, id, { requestKey })]);
    expect(first).toMatchObject({
      ...{ state: 'confirmed', memberId: member.id, name: member.name, via: 'self', by: null, ahead: null },
      ...{ companion: null, canLeave: { ok: true }, canAnswer: { ok: false, reason: 'OFFER_OVER' } },
    });
    expect(second).toEqual(first);
    expect(await join(api, id)).toEqual(first);
    expect((await seatsOf(app, id)).rows).toHaveLength(1);
    expect((await page(api, id)).glance).toMatchObject({ free: 1, mine: { id: first.id } });
  });

  it('waits in line, and says how many are before', async () => {
    const { id } = await makePlanned(app, { capacity: 1 });
    const people = await Promise.all([somebody(app), somebody(app), somebody(app), somebody(app)]);
    const aheads: (number | null)[] = [];
    for (const { api } of people) aheads.push((await join(api, id)).ahead);
    expect(aheads).toEqual([null, 0, 1, 2]);
    const third = people[2]?.api as TestApi;
    expect((await page(third, id)).glance).toMatchObject({
      free: 0,
      waiting: 3,
      mine: { state: 'waiting', ahead: 1 },
    });
    const { items } = await third.signups.mine();
    expect(items).toMatchObject([
      {
        signup: { state: 'waiting', ahead: 1 },
        activity: { id, title: '书法入门' },
        next: { startsAt: courseSessions[0]?.startsAt },
        ...{ came: 0, over: 0 },
      },
    ]);
  });

  it('counts all who ask at the same moment, each with their own place', async () => {
    const { id } = await makePlanned(app, { capacity: 3 });
    const people = await Promise.all(Array.from({ length: 12 }, () => somebody(app)));
    const views = await Promise.all(people.map(({ api }) => join(api, id)));
    expect(views.filter(({ state }) => state === 'confirmed')).toHaveLength(3);
    const aheads = views.flatMap(({ ahead }) => (ahead === null ? [] : [ahead]));
    expect(aheads.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('is told before what would refuse it', async () => {
    const { api } = await somebody(app);
    const cases: [Partial<SignupPlanInput>, string, object][] = [
      [{ opensAt: '2026-11-30T01:00:00.000Z' }, 'SIGNUP_NOT_OPEN', { when: '11月30日 星期一 上午9点' }],
      [{ opensAt: '2026-11-20T01:00:00.000Z', closesAt: '2026-11-21T01:00:00.000Z' }, 'SIGNUP_CLOSED', {}],
      [gates({ ageFrom: 60, ageTo: 70 }), 'GATE_AGE', { ages: '60到70岁' }],
      [{ everyoneAt: '2026-11-25T01:00:00.000Z' }, 'GATE_STAGE', { when: '11月25日 星期三 上午9点' }],
    ];
    for (const [plan, code, details] of cases) {
      const { id } = await makePlanned(app, plan);
      const { canSignUp } = (await page(api, id)).glance;
      expect(canSignUp).toMatchObject({ ok: false, reason: code, details });
      await expect(join(api, id)).rejects.toMatchObject({ code, details });
    }
  });

  it('is full where the wait-list is full too', async () => {
    const { id } = await makePlanned(app, { capacity: 1, waitingMost: 0 });
    await join((await somebody(app)).api, id);
    const { api } = await somebody(app);
    expect((await page(api, id)).glance.canSignUp).toMatchObject({ ok: false, reason: 'SIGNUP_FULL' });
    await expect(join(api, id)).rejects.toMatchObject({ code: 'SIGNUP_FULL' });
  });

  it('asks each gate, and tells how each stands', async () => {
    const basics = await another({ title: '太极拳初级' });
    const { id } = await makePlanned(app, gates({ ageFrom: 60, after: [basics], health: '要能站一个小时' }));
    const { api, member } = await somebody(app, { birth: '1950-01' });
    const { gates: shown, health } = await page(api, id);
    expect(shown).toEqual([
      { kind: 'branch', words: '第一支部的人', passed: true },
      { kind: 'age', words: '60岁以上', passed: true },
      { kind: 'after', words: '学完「太极拳初级」', passed: false },
    ]);
    expect(health).toBe('要能站一个小时');
    await expect(join(api, id)).rejects.toMatchObject({
      code: 'GATE_AFTER',
      details: { titles: '太极拳初级' },
    });
    const { id: done } = await join(api, basics);
    await app.db.manager.update(Signup, { id: done }, { completedAt: app.clock.now() });
    await expect(join(api, id)).rejects.toMatchObject({ code: 'GATE_HEALTH' });
    // 太极拳初级 is at the very same hours.
    await expect(join(api, id, { healthConfirmed: true })).rejects.toMatchObject({ code: 'SIGNUP_CONFLICT' });
    const view = await join(api, id, { healthConfirmed: true, despiteConflicts: true });
    expect(view).toMatchObject({ state: 'confirmed', memberId: member.id });

    const guest = await app.newPhone((await app.district.addMember({}, app.district.branchB)).id);
    await expect(join(guest.api, id)).rejects.toMatchObject({
      code: 'GATE_BRANCH',
      details: { units: '第一支部' },
    });
  });

  it('shows what is on at the same time, with the choice', async () => {
    const choir = await another();
    const { id } = await makePlanned(app);
    const { api } = await somebody(app);
    await join(api, choir);
    expect((await page(api, id)).conflicts).toEqual([
      {
        title: '合唱',
        activityId: choir,
        startsAt: courseSessions[0]?.startsAt,
        endsAt: courseSessions[0]?.endsAt,
      },
    ]);
    expect((await page(api, id)).glance.canSignUp).toEqual({ ok: true });
    await expect(join(api, id)).rejects.toMatchObject({
      code: 'SIGNUP_CONFLICT',
      details: { title: '合唱' },
    });
    expect(await join(api, id, { despiteConflicts: true })).toMatchObject({ state: 'confirmed' });
    const later = await another({
      sessions: [
        {
          ...courseSessions[0],
          startsAt: '2026-12-06T03:00:00.000Z',
          endsAt: '2026-12-06T04:00:00.000Z',
          opensMinutesBefore: 30,
        },
      ],
    });
    expect(await join(api, later)).toMatchObject({ state: 'confirmed' });
  });

  it('lets nobody into two courses of a term where one is the most, also at the same moment', async () => {
    const ids = [await another({}, gates({ perTerm: 1 })), await another({}, gates({ perTerm: 1 }))];
    const termId = '01K00000000000000000000001';
    for (const activityId of ids) await app.db.manager.update(SignupPlan, { activityId }, { termId });
    const { api } = await somebody(app);
    const results = await Promise.allSettled(ids.map(id => join(api, id, { despiteConflicts: true })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = results.find(result => result.status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({ code: 'GATE_PER_TERM', details: { most: '1', count: '1' } });
  });

  it('leads to a draw where seats are drawn, and nowhere without a plan, as a draft, or in another district', async () => {
    const { api } = await somebody(app);
    const lecture = await makeActivity(app.as('organizer'), app.district, { sessions: courseSessions });
    await expect(page(api, lecture.id)).rejects.toMatchObject({ code: 'SIGNUP_NONE' });
    await expect(join(api, lecture.id)).rejects.toMatchObject({ code: 'SIGNUP_NONE' });
    const drawn = await makePlanned(app);
    await app.db.manager.update(SignupPlan, { activityId: drawn.id }, { way: 'lottery' });
    expect((await page(api, drawn.id)).glance.canSignUp).toEqual({ ok: true });
    await expect(join(api, drawn.id)).rejects.toMatchObject({ code: 'SIGNUP_BY_LOTTERY' });
    const missing = '01K00000000000000000000002';
    await expect(page(api, missing)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(join(api, missing)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  describe('for an elder', () => {
    it('is done by a relative, on record, and seen by both', async () => {
      const { id } = await makePlanned(app);
      const { relative, elder, elderId, accountId } = await makeFamily(app);
      expect((await page(relative, id, elderId)).person.memberId).toBe(elderId);
      const view = await join(relative, id, { for: elderId });
      expect(view).toMatchObject({ memberId: elderId, via: 'family', by: '女儿 陈晓梅', state: 'confirmed' });
      expect((await elder.signups.mine()).items).toMatchObject([
        { signup: { id: view.id, by: '女儿 陈晓梅' } },
      ]);
      expect((await relative.signups.mine({ query: { for: elderId } })).items).toHaveLength(1);
      const [event] = await app.db.manager.findBy(SignupEvent, { signupId: view.id });
      expect(event).toMatchObject({ accountId, byName: '女儿 陈晓梅', via: 'family', what: 'confirmed' });
      const left = await relative.signups.leave({
        params: { signupId: view.id },
        body: { reason: '', alone: false, requestKey: signupKey() },
      });
      expect(left.state).toBe('left');
    });

    it('needs the elder’s yes', async () => {
      const { id } = await makePlanned(app);
      const { relative, elder, elderId, link } = await makeFamily(app);
      await elder.family.letSignUp({ params: { linkId: link.id }, body: { may: false } });
      const refusal = { code: 'FAMILY_MAY_NOT_SIGN_UP' };
      await expect(page(relative, id, elderId)).rejects.toMatchObject(refusal);
      await expect(join(relative, id, { for: elderId })).rejects.toMatchObject(refusal);
      await expect(relative.signups.mine({ query: { for: elderId } })).rejects.toMatchObject(refusal);
      const { id: signupId } = await join(elder, id);
      const act = { params: { signupId }, body: { reason: '', alone: false, requestKey: signupKey() } };
      await expect(relative.signups.leave(act)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('is nobody else’s business', async () => {
      const { id } = await makePlanned(app);
      const { elderId } = await makeFamily(app);
      const { api } = await somebody(app);
      await expect(join(api, id, { for: elderId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const stranger = await app.newPhone();
      await expect(join(stranger.api, id, { for: elderId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(join(stranger.api, id)).rejects.toMatchObject({ code: 'NOT_RECOGNISED' });
    });
  });
});
