import { startApp, type TestApi, type TestApp } from '../../../test/app.js';
import { makeActivity } from '../../../test/make-activity.js';
import { joinAll, makeCourse } from '../../../test/make-course.js';
import { makeFamily } from '../../../test/make-family.js';
import { planInput, signupKey } from '../../../test/make-signup.js';
import { statementsOf } from '../../../test/statements.js';

describe('the catalogue', () => {
  let app: TestApp;
  let organizer: TestApi;
  beforeEach(async () => {
    app = await startApp();
    organizer = app.as('organizer');
  });
  afterEach(() => app.stop());

  const titles = async (api: TestApi, forId?: string) =>
    (await api.courses.catalogue({ query: { for: forId } })).items.map(({ activity }) => activity.title);
  const week = (day: string) => [
    { startsAt: `${day}T01:30:00.000Z`, endsAt: `${day}T03:00:00.000Z`, opensMinutesBefore: 30 },
  ];

  it('lists what one can sign up for or has a place in, soonest first', async () => {
    await makeCourse(app, { activity: { title: '晚一点的课', sessions: week('2026-12-10') } });
    await makeCourse(app, { activity: { title: '早一点的课', sessions: week('2026-12-09') } });
    const lecture = await makeActivity(organizer, app.district, {
      title: '讲座',
      sessions: week('2026-12-08'),
    });
    await organizer.signups.setPlan({
      params: { activityId: lecture.id },
      body: { ...planInput(), version: 0 },
    });
    await makeActivity(organizer, app.district, { title: '不用报名' });
    await makeCourse(app, {
      activity: { title: '报名过了' },
      plan: { closesAt: '2026-11-21T02:00:00.000Z' },
    });
    await makeCourse(app, {
      activity: { title: '还没开始报' },
      plan: { opensAt: '2026-11-23T01:00:00.000Z' },
    });
    expect(await titles(app.as('member'))).toEqual(['还没开始报', '讲座', '早一点的课', '晚一点的课']);
    expect(await titles(app.as('elsewhere'))).toEqual([]);
    const { items } = await app.as('member').courses.catalogue({ query: {} });
    expect(items.map(({ course }) => course?.subject ?? null)).toEqual([
      'painting',
      null,
      'painting',
      'painting',
    ]);
  });

  it('names what fits best: a seat that waits for an answer first, then the soonest', async () => {
    const api = app.as('member');
    const { id } = app.district.people.member;
    expect(await api.courses.next({ query: {} })).toEqual({ item: null, more: 0 });
    await makeCourse(app, { activity: { title: '早', sessions: week('2026-12-08') } });
    const late = await makeCourse(app, {
      activity: { title: '晚', sessions: week('2026-12-20') },
      plan: { capacity: 1 },
    });
    const next = async () => {
      const { item, more } = await api.courses.next({ query: {} });
      return `${item?.activity.title} ${more}`;
    };
    expect(await next()).toBe('早 1');
    const other = await app.district.addMember();
    await joinAll(app, late.activity.id, other.id, id);
    expect(await next()).toBe('早 0');
    const phone = await app.newPhone(other.id);
    const [place] = (await phone.api.signups.mine({ query: {} })).items;
    await phone.api.signups.leave({
      params: { signupId: place?.signup.id ?? '' },
      body: { alone: false, reason: '', requestKey: signupKey() },
    });
    expect(await next()).toBe('晚 1');
  });

  it('is read for an elder by a relative who may sign up for them', async () => {
    await makeCourse(app);
    const { relative, elder, elderId, link } = await makeFamily(app);
    const lets = (may: boolean) => elder.family.letSignUp({ params: { linkId: link.id }, body: { may } });
    await lets(false);
    await expect(titles(relative)).rejects.toMatchObject({ code: 'NOT_RECOGNISED' });
    await expect(titles(relative, elderId)).rejects.toMatchObject({ code: 'FAMILY_MAY_NOT_SIGN_UP' });
    await lets(true);
    expect(await titles(relative, elderId)).toEqual(['国画基础']);
    await expect(titles(relative, app.district.people.member.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const { items } = await relative.courses.catalogue({ query: { for: elderId } });
    const brief = await relative.courses.brief({ params: { activityId: items[0]?.activity.id ?? '' } });
    expect(brief.course?.teacherName).toBe('张老师');
  });

  it('asks the database as often for many courses as for one', async () => {
    const api = app.as('member');
    const count = () => statementsOf(app, () => api.courses.catalogue({ query: {} }));
    for (let index = 0; index < 2; index++) await makeCourse(app);
    const few = await count();
    for (let index = 0; index < 6; index++) await makeCourse(app);
    expect(few).toBeGreaterThan(5);
    expect(await count()).toBe(few);
  });
});
