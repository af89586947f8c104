import type { ActivityInput, SignupPlanInput } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../../test/app.js';
import { makeActivity } from '../../../../test/make-activity.js';
import { makeFamily } from '../../../../test/make-family.js';
import { join, page, somebody } from '../../../../test/make-signing.js';
import { courseSessions, makePlanned, planInput, seatsOf, signupKey } from '../../../../test/make-signup.js';

const gates = (overrides: Partial<SignupPlanInput['gates']>) => ({
  gates: { ageFrom: null, ageTo: null, after: [], perTerm: null, health: '', ...overrides },
});

describe('signing up as two', () => {
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

  it('gives both a seat or neither', async () => {
    const { id } = await makePlanned(app, { capacity: 2 });
    const [a, b, c] = [await somebody(app), await somebody(app, { name: '何秀珍' }), await somebody(app)];
    await join(c.api, id);
    const view = await join(a.api, id, { companion: { card: b.member.cardCode } });
    expect(view).toMatchObject({
      state: 'waiting',
      ahead: 0,
      companion: { memberId: b.member.id, name: '何秀珍' },
    });
    const [theirs] = (await b.api.signups.mine()).items;
    expect(theirs?.signup).toMatchObject({ state: 'waiting', via: 'companion', by: a.member.name });
    // One seat is free, and nobody gets past the two.
    const d = await somebody(app);
    expect(await join(d.api, id)).toMatchObject({ state: 'waiting', ahead: 2 });
    expect((await seatsOf(app, id)).plan).toMatchObject({ taken: 1, waiting: 3 });
  });

  it('lets the companion leave alone', async () => {
    const { id } = await makePlanned(app);
    const [a, b] = [await somebody(app), await somebody(app)];
    const view = await join(a.api, id, {
      companion: { card: `https://wanqing.example.cn/k/${b.member.cardCode}` },
    });
    await b.api.signups.leave({
      params: { signupId: view.companion?.signupId ?? '' },
      body: { reason: '腿疼', alone: true, requestKey: signupKey() },
    });
    expect((await a.api.signups.mine()).items).toMatchObject([
      { signup: { state: 'confirmed', companion: null } },
    ]);
    expect((await b.api.signups.mine()).items).toEqual([]);
  });

  it('offers whom one came with before, and elders one acts for', async () => {
    const [first, second] = [await makePlanned(app), await makePlanned(app)];
    const [a, b] = [await somebody(app), await somebody(app)];
    expect((await page(a.api, first.id)).knownCompanions).toEqual([]);
    await join(a.api, first.id, { companion: { card: b.member.cardCode } });
    const known = { memberId: b.member.id, name: b.member.name };
    expect((await page(a.api, second.id)).knownCompanions).toEqual([known]);
    const view = await join(a.api, second.id, {
      companion: { memberId: b.member.id },
      despiteConflicts: true,
    });
    expect(view.companion).toMatchObject(known);
    const { elderId, relative } = await makeFamily(app);
    const { companions, knownCompanions } = await page(relative, second.id, elderId);
    expect([companions, knownCompanions]).toEqual([true, []]);
  });

  it('asks once more where the companion has something else on', async () => {
    const choir = await another();
    const { id } = await makePlanned(app);
    const [a, b] = [await somebody(app), await somebody(app, { name: '何秀珍' })];
    await join(b.api, choir);
    const companion = { card: b.member.cardCode };
    await expect(join(a.api, id, { companion })).rejects.toMatchObject({
      code: 'SIGNUP_CONFLICT',
      details: { title: '合唱（何秀珍）' },
    });
    const view = await join(a.api, id, { companion, despiteConflicts: true });
    expect(view.companion?.name).toBe('何秀珍');
  });

  it('says whose gate it is, and whom it cannot find', async () => {
    const { id } = await makePlanned(app, gates({ ageFrom: 60 }));
    const [a, young, guest] = [
      await somebody(app),
      await somebody(app, { name: '小王', birth: '1980-01' }),
      await app.district.addMember({}, app.district.branchB),
    ];
    const withCard = (card: string) => join(a.api, id, { companion: { card } });
    await expect(withCard(young.member.cardCode)).rejects.toMatchObject({
      code: 'COMPANION_CANNOT',
      details: { name: '小王', why: '这次请60岁以上的人参加' },
    });
    await expect(withCard(guest.cardCode)).rejects.toMatchObject({ code: 'COMPANION_CANNOT' });
    await expect(withCard('0000000000000000')).rejects.toMatchObject({ code: 'COMPANION_UNKNOWN' });
    await expect(withCard(a.member.cardCode)).rejects.toMatchObject({ code: 'COMPANION_SELF' });
    await expect(join(a.api, id, { companion: { memberId: young.member.id } })).rejects.toMatchObject({
      code: 'COMPANION_UNKNOWN',
    });
    const b = await somebody(app);
    await join(b.api, id);
    await expect(withCard(b.member.cardCode)).rejects.toMatchObject({
      code: 'COMPANION_CANNOT',
      details: { name: b.member.name },
    });
    const alone = await makePlanned(app, { companions: false });
    expect(await page(a.api, alone.id)).toMatchObject({ companions: false, knownCompanions: [] });
    await expect(join(a.api, alone.id, { companion: { card: b.member.cardCode } })).rejects.toMatchObject({
      code: 'COMPANIONS_NOT_ASKED',
    });
  });
});
