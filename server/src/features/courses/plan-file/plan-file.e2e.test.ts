import { startApp, type TestApi, type TestApp } from '../../../../test/app.js';
import { makeCourse, makeTerm } from '../../../../test/make-course.js';

const headings =
  '课程名称,科目,程度,老师,地点,星期,开始时间,结束时间,开课日期,次数,名额,费用说明,报名开始,报名截止';
const painting =
  '国画基础,书画,初级,张老师,二楼,星期三,9:30,11:00,2026-09-23,3,30,免费,2026-08-20 9:00,2026-08-28 17:00';
const choir = '合唱,音乐,,王老师,一楼,周四,下午2点,3:30,,,,,,';
const csv = (...lines: string[]) => new TextEncoder().encode([headings, ...lines].join('\n'));

describe('a term plan from Excel', () => {
  let app: TestApp;
  let organizer: TestApi;
  let termId: string;
  beforeAll(async () => {
    app = await startApp();
    organizer = app.as('organizer');
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    termId = (await makeTerm(organizer, app.district)).id;
  });

  const read = (body: Uint8Array, commit?: 'yes') =>
    organizer.courses.importPlan({ params: { termId }, query: { commit }, body });
  const planner = async () => (await organizer.courses.planner({ params: { termId } })).items;

  it('is looked at first, line by line', async () => {
    const seen = await read(csv(painting, choir));
    expect(seen).toMatchObject({ taken: 1, done: false });
    expect(seen.items).toMatchObject([
      {
        line: 2,
        title: '国画基础',
        when: '星期三 上午9点30分到上午11点',
        sessions: 3,
        capacity: 30,
        problems: [],
      },
      { line: 3, title: '合唱', problems: expect.arrayContaining(['没有写次数。请补上，例如：16。']) },
    ]);
    expect(await planner()).toEqual([]);
  });

  it('becomes drafts, once', async () => {
    expect(await read(csv(painting, choir), 'yes')).toMatchObject({ taken: 1, done: true });
    const [row] = await planner();
    expect(row).toMatchObject({
      title: '国画基础',
      state: 'draft',
      weekly: { weekday: 3, startsAt: '09:30', endsAt: '11:00' },
      sessions: 3,
      counts: { capacity: 30 },
    });
    const course = await organizer.courses.show({ params: { activityId: row?.activityId ?? '' } });
    expect(course.plan).toMatchObject({
      opensAt: '2026-08-20T01:00:00.000Z',
      closesAt: '2026-08-28T09:00:00.000Z',
    });
    const again = await read(csv(painting), 'yes');
    expect(again).toMatchObject({ taken: 0, items: [{ problems: ['已经有了，不用再加。'] }] });
    expect(await planner()).toHaveLength(1);
  });

  it('sent twice at once is taken over once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => read(csv(painting), 'yes')));
    expect(answers.map(({ taken }) => taken).sort()).toEqual([0, 0, 1]);
    expect(await planner()).toHaveLength(1);
  });

  it('goes out in the layout in which it is read back', async () => {
    const { id } = await makeTerm(organizer, app.district, { name: '另一个' });
    await makeCourse(app, { termId: id, activity: { title: '=国画' } });
    await makeCourse(app, { termId: id, activity: { title: '合唱', place: '一楼' }, plan: null });
    const { name, content } = await organizer.courses.exportPlan({ params: { termId: id } });
    expect(name).toBe('另一个 学期计划.xlsx');
    const same = await organizer.courses.importPlan({ params: { termId: id }, query: {}, body: content });
    expect(same.items.map(({ problems }) => problems)).toEqual([
      ['已经有了，不用再加。'],
      ['已经有了，不用再加。'],
    ]);
    const copied = await read(content, 'yes');
    expect(copied).toMatchObject({ taken: 2, items: [{ problems: [] }, { problems: [] }] });
    const shape = async (term: string) =>
      (await organizer.courses.planner({ params: { termId: term } })).items.map(
        ({ activityId: _, state: __, ...row }) => row,
      );
    expect(await shape(termId)).toEqual(await shape(id));
  });

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'FILE_TYPE_WRONG'],
    ['half a workbook', Buffer.from('504b030414000000', 'hex'), 'FILE_BROKEN'],
    ['nothing but headings', csv(), 'PLAN_EMPTY'],
    ['another list', new TextEncoder().encode('姓名,电话\n张三,1\n'), 'PLAN_HEADINGS_MISSING'],
    ['a plan of a thousand courses', csv(...Array.from({ length: 1000 }, () => painting)), 'FILE_TOO_LONG'],
  ])('%s is refused by name', async (_, body, code) => {
    await expect(read(new Uint8Array(body))).rejects.toMatchObject({ code });
  });
});
