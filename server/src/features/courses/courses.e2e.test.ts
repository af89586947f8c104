import { startApp, type TestApi, type TestApp } from '../../../test/app.js';
import { courseInput, joinAll, makeCourse, makeTerm } from '../../../test/make-course.js';
import { planInput } from '../../../test/make-signup.js';
import { statementsOf } from '../../../test/statements.js';
import { Course } from './course.entity.js';

describe('courses', () => {
  let app: TestApp;
  let organizer: TestApi;
  beforeAll(async () => {
    app = await startApp();
    organizer = app.as('organizer');
  });
  afterAll(() => app.stop());

  const of = (activityId: string) => ({ params: { activityId } });
  const spring = () =>
    makeTerm(organizer, app.district, {
      name: '2027年春季学期',
      startsOn: '2027-03-01',
      endsOn: '2027-07-01',
    });

  it('are saved with their activity and their sign-up', async () => {
    const { member } = app.district.people;
    const course = await makeCourse(app, { details: { monitorId: member.id } });
    expect(course).toMatchObject({
      activity: { title: '国画基础', kind: 'course', state: 'published', bySignup: true, capacity: 10 },
      details: { subject: 'painting', teacherName: '张老师', monitorId: member.id },
      term: { name: '2026年秋季学期' },
      teacher: null,
      monitor: '陈桂芳',
      plan: { capacity: 10, version: 1 },
    });
  });

  it('are not copied as activities that are nothing else', async () => {
    const { activity } = await makeCourse(app);
    const before = await app.db.manager.count(Course);
    await expect(organizer.activities.copy(of(activity.id))).rejects.toMatchObject({
      code: 'COURSE_NEEDS_TERM',
    });
    await expect(app.as('elsewhere').activities.copy(of(activity.id))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await app.db.manager.count(Course)).toBe(before);
  });

  it('are saved whole or not at all', async () => {
    const { id } = await makeTerm(organizer, app.district);
    const wrong = courseInput(app.district, id, { plan: { closesAt: '2026-11-20T01:00:00.000Z' } });
    const before = await app.db.manager.count(Course);
    await expect(organizer.courses.create({ body: wrong })).rejects.toMatchObject({
      code: 'SIGNUP_TIMES_WRONG',
    });
    expect(await app.db.manager.count(Course)).toBe(before);
    expect((await organizer.courses.planner({ params: { termId: id } })).items).toEqual([]);
  });

  it('are changed by one editor at a time, activity and plan', async () => {
    const { activity, details, plan } = await makeCourse(app);
    const input = courseInput(app.district, details.termId, {
      details: { teacherName: '李老师' },
      plan: { capacity: 12 },
    });
    const body = { ...input, version: activity.version, planVersion: plan?.version ?? 0 };
    const changed = await organizer.courses.update({ ...of(activity.id), body });
    expect(changed).toMatchObject({ details: { teacherName: '李老师' }, plan: { capacity: 12, version: 2 } });
    await expect(organizer.courses.update({ ...of(activity.id), body })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    const stale = { ...body, version: changed.activity.version };
    await expect(organizer.courses.update({ ...of(activity.id), body: stale })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
  });

  it('lose their sign-up only while nobody has signed up', async () => {
    const { activity, details } = await makeCourse(app);
    const input = { ...courseInput(app.district, details.termId, { plan: null }), planVersion: 1 };
    const without = await organizer.courses.update({
      ...of(activity.id),
      body: { ...input, version: activity.version },
    });
    expect(without).toMatchObject({ plan: null, activity: { bySignup: false } });
    const again = await organizer.courses.update({
      ...of(activity.id),
      body: { ...input, plan: planInput(), planVersion: 0, version: without.activity.version },
    });
    await joinAll(app, activity.id, (await app.district.addMember()).id);
    await expect(
      organizer.courses.update({ ...of(activity.id), body: { ...input, version: again.activity.version } }),
    ).rejects.toMatchObject({ code: 'SIGNUP_IN_USE' });
  });

  it('have teachers and monitors of one’s own part of the tree; those chosen above may stay', async () => {
    const { people, branchA } = app.district;
    const { id } = await makeTerm(organizer, app.district);
    const input = courseInput(app.district, id, { details: { teacherId: people.elsewhere.id } });
    await expect(organizer.courses.create({ body: input })).rejects.toMatchObject({ code: 'PERSON_OUTSIDE' });
    const { activity } = await app.as('district').courses.create({ body: input });
    const body = { ...input, version: activity.version, planVersion: 1 };
    const changed = await organizer.courses.update({ ...of(activity.id), body });
    expect(changed).toMatchObject({ teacher: '许志强', activity: { organizer: { id: branchA.id } } });
  });

  it('are copied into another term: same weekday and hour, times of sign-up moved along, the same series', async () => {
    const { activity, details } = await makeCourse(app);
    const term = await spring();
    const copy = await organizer.courses.copy({ ...of(activity.id), body: { termId: term.id } });
    // Sundays again, from the first in March; 22 November to 7 March is 105 days.
    expect(copy.activity.sessions.map(({ startsAt }) => startsAt)).toEqual([
      '2027-03-07T01:05:00.000Z',
      '2027-03-14T01:05:00.000Z',
      '2027-03-21T01:05:00.000Z',
    ]);
    expect(copy).toMatchObject({
      activity: { state: 'draft', title: '国画基础', bySignup: true },
      details: { ...details, termId: term.id },
      plan: { opensAt: '2027-03-06T01:00:00.000Z', counts: { taken: 0 } },
    });
    const rows = await app.db.manager.findBy(Course, [
      { activityId: activity.id },
      { activityId: copy.activity.id },
    ]);
    expect(new Set(rows.map(({ seriesId }) => seriesId)).size).toBe(1);
    await expect(
      organizer.courses.copy({ ...of(activity.id), body: { termId: activity.id } }),
    ).rejects.toMatchObject({ code: 'TERM_UNKNOWN' });
  });

  it('of a whole term are copied once, without those called off', async () => {
    const from = await makeTerm(organizer, app.district);
    await makeCourse(app, { termId: from.id });
    const off = await makeCourse(app, { termId: from.id, activity: { title: '停开的课' } });
    await organizer.activities.cancel({ ...of(off.activity.id), body: { reason: '老师生病' } });
    const to = await spring();
    const params = { termId: to.id, fromId: from.id };
    expect(await organizer.courses.copyTerm({ params })).toEqual({ copied: 1 });
    expect(await organizer.courses.copyTerm({ params })).toEqual({ copied: 0 });
    const { items } = await organizer.courses.planner({ params: { termId: to.id } });
    expect(items.map(({ title, state }) => `${title} ${state}`)).toEqual(['国画基础 draft']);
  });

  it('stand in the planner by weekday, with seats and what is on in the same place', async () => {
    const { id: termId } = await makeTerm(organizer, app.district);
    const wednesday = [
      { startsAt: '2026-11-25T01:30:00.000Z', endsAt: '2026-11-25T03:00:00.000Z', opensMinutesBefore: 30 },
    ];
    const one = await makeCourse(app, { termId, plan: { minimum: 5 } });
    await makeCourse(app, { termId, activity: { title: '合唱' } });
    await makeCourse(app, { termId, activity: { title: '太极', sessions: wednesday }, plan: null });
    await joinAll(app, one.activity.id, (await app.district.addMember()).id);
    const { items } = await organizer.courses.planner({ params: { termId } });
    expect(items.map(({ title, weekly, clashes }) => [title, weekly?.weekday, clashes])).toEqual([
      ['太极', 3, []],
      ['合唱', 0, ['国画基础']],
      ['国画基础', 0, ['合唱']],
    ]);
    expect(items[2]).toMatchObject({ minimum: 5, sessions: 3, counts: { capacity: 10, taken: 1, free: 9 } });
    expect(items[0]).toMatchObject({
      counts: null,
      minimum: null,
      weekly: { startsAt: '09:30', endsAt: '11:00' },
    });
  });

  it('are planned, counted and charted with as many statements for many as for one', async () => {
    const { id: termId } = await makeTerm(organizer, app.district);
    const term = { params: { termId } };
    const counts = async () => [
      await statementsOf(app, () => organizer.courses.planner(term)),
      await statementsOf(app, () => organizer.courses.termFigures(term)),
    ];
    const add = async () => {
      const { activity } = await makeCourse(app, { termId });
      await joinAll(app, activity.id, (await app.district.addMember()).id);
    };
    await add();
    const one = await counts();
    for (let index = 0; index < 4; index++) await add();
    expect(await counts()).toEqual(one);
  });

  it('are in short for everybody of the district, and for relatives', async () => {
    const { activity } = await makeCourse(app);
    expect(await app.as('elsewhere').courses.brief(of(activity.id))).toMatchObject({
      course: { termName: '2026年秋季学期', subject: 'painting', weekly: { weekday: 0, startsAt: '09:05' } },
    });
    const draft = await organizer.courses.create({
      body: courseInput(app.district, (await makeTerm(organizer, app.district)).id),
    });
    await expect(app.as('member').courses.brief(of(draft.activity.id))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
