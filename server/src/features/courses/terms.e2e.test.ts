import { startApp, type TestApi, type TestApp } from '../../../test/app.js';
import { courseInput, makeCourse, makeTerm, termInput } from '../../../test/make-course.js';

describe('terms', () => {
  let app: TestApp;
  let organizer: TestApi;
  beforeAll(async () => {
    app = await startApp();
    organizer = app.as('organizer');
  });
  afterAll(() => app.stop());

  const namesOf = async (api: TestApi) => (await api.courses.terms()).items.map(({ name }) => name);

  it('are made, changed and removed by organizers of their part of the tree', async () => {
    const term = await makeTerm(organizer, app.district, {
      name: '2027年春季学期',
      startsOn: '2027-03-01',
      endsOn: '2027-06-30',
    });
    expect(term).toMatchObject({ unit: { name: '第一支部' }, courses: 0, canChange: true, version: 1 });
    const params = { termId: term.id };
    const changed = await organizer.courses.updateTerm({
      params,
      body: { ...termInput(app.district), name: '2027年春', version: 1 },
    });
    expect(changed).toMatchObject({ name: '2027年春', startsOn: '2026-09-01', version: 2 });
    await expect(
      organizer.courses.updateTerm({ params, body: { ...termInput(app.district), version: 1 } }),
    ).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
    await organizer.courses.removeTerm({ params });
    await expect(organizer.courses.planner({ params })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('have days in order, of a year at most', async () => {
    await expect(makeTerm(organizer, app.district, { endsOn: '2026-09-01' })).rejects.toMatchObject({
      code: 'TERM_DAYS_WRONG',
    });
  });

  it('of a unit above can be used but not changed', async () => {
    const { root } = app.district;
    const body = termInput(app.district, { unitId: root.id, name: '全区秋季学期' });
    const term = await app.as('district').courses.createTerm({ body });
    const seen = (await organizer.courses.terms()).items.find(({ id }) => id === term.id);
    expect(seen).toMatchObject({ name: '全区秋季学期', canChange: false });
    expect(await namesOf(app.as('elsewhere'))).toContain('全区秋季学期');
    const params = { termId: term.id };
    await expect(
      organizer.courses.updateTerm({
        params,
        body: { ...body, unitId: app.district.branchA.id, version: 1 },
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await makeCourse(app, { termId: term.id });
    const rows = async (api: TestApi) => (await api.courses.planner({ params })).items.length;
    expect([await rows(organizer), await rows(app.as('elsewhere')), await rows(app.as('district'))]).toEqual([
      1, 0, 1,
    ]);
  });

  it('of another branch are not there', async () => {
    const { id } = await makeTerm(organizer, app.district, { name: '只有第一支部' });
    expect(await namesOf(app.as('elsewhere'))).not.toContain('只有第一支部');
    const body = courseInput({ branchA: app.district.branchB }, id);
    await expect(app.as('elsewhere').courses.create({ body })).rejects.toMatchObject({
      code: 'TERM_UNKNOWN',
    });
  });

  it('with courses stay, until a draft takes its course along', async () => {
    const term = await makeTerm(organizer, app.district);
    const params = { termId: term.id };
    const draft = await organizer.courses.create({ body: courseInput(app.district, term.id) });
    await expect(organizer.courses.removeTerm({ params })).rejects.toMatchObject({ code: 'TERM_IN_USE' });
    await organizer.activities.remove({ params: { activityId: draft.activity.id } });
    await expect(organizer.courses.show({ params: { activityId: draft.activity.id } })).rejects.toMatchObject(
      { code: 'NOT_FOUND' },
    );
    await organizer.courses.removeTerm({ params });
  });

  it('know the public holidays, and sessions without them', async () => {
    const calendar = await organizer.courses.calendar({ query: { from: '2026-09-19', until: '2026-09-26' } });
    expect(calendar).toEqual({
      knownFrom: 2004,
      knownTo: 2026,
      days: [
        { day: '2026-09-20', kind: 'workday', name: '国庆节' },
        { day: '2026-09-25', kind: 'holiday', name: '中秋节' },
        { day: '2026-09-26', kind: 'holiday', name: '中秋节' },
      ],
    });
    const proposed = await organizer.courses.propose({
      query: { from: '2026-09-24', weekday: 4, startsAt: '09:30', endsAt: '11:00', count: 2 },
    });
    expect(proposed.sessions.map(({ startsAt }) => startsAt)).toEqual([
      '2026-09-24T01:30:00.000Z',
      '2026-10-08T01:30:00.000Z',
    ]);
    expect(proposed.skipped).toEqual([{ day: '2026-10-01', why: '国庆节' }]);
    await expect(
      organizer.courses.calendar({ query: { from: '2026-09-19', until: '2028-09-26' } }),
    ).rejects.toMatchObject({ code: 'TERM_DAYS_WRONG' });
  });
});
