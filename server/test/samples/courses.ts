import type { TestApp } from '../app.js';
import { courseInput, makeClass, makeCourse, makeTerm, termInput } from '../make-course.js';
import type { MakeSample, NamesOf } from '../sample.js';

const organizer = (app: TestApp) => app.as('organizer');
const newTerm = async (app: TestApp) => (await makeTerm(organizer(app), app.district)).id;
const ofTerm: MakeSample = async app => ({ params: { termId: await newTerm(app) } });
const ofCourse: MakeSample = async app => ({ params: { activityId: (await makeCourse(app)).activity.id } });
const ofClass: MakeSample = async app => ({ params: { sessionId: (await makeClass(app)).sessionId } });

const headings = '课程名称,老师,星期,开始时间,结束时间,次数';
const plan = () => new TextEncoder().encode(`${headings}\n合唱,王老师,周二,9:00,10:30,8\n`);

/** Samples of the routes of courses. */
export const coursesSamples: Record<NamesOf<'courses'>, MakeSample> = {
  'courses.terms': () => ({}),
  'courses.createTerm': app => ({ body: termInput(app.district) }),
  'courses.updateTerm': async app => ({
    ...(await ofTerm(app)),
    body: { ...termInput(app.district), version: 1 },
  }),
  'courses.removeTerm': ofTerm,
  'courses.planner': ofTerm,
  'courses.copyTerm': async app => {
    const { details } = await makeCourse(app);
    return { params: { termId: await newTerm(app), fromId: details.termId } };
  },
  'courses.calendar': () => ({ query: { from: '2026-09-01', until: '2026-12-31' } }),
  'courses.propose': () => ({
    query: { from: '2026-09-01', weekday: 3, startsAt: '09:30', endsAt: '11:00', count: 16 },
  }),
  'courses.show': ofCourse,
  'courses.create': async app => ({ body: courseInput(app.district, await newTerm(app)) }),
  'courses.update': async app => {
    const { activity, plan: made } = await makeCourse(app);
    const input = courseInput(app.district, await newTerm(app));
    return {
      params: { activityId: activity.id },
      body: { ...input, version: activity.version, planVersion: made?.version },
    };
  },
  'courses.copy': async app => ({ ...(await ofCourse(app)), body: { termId: await newTerm(app) } }),
  'courses.catalogue': () => ({ query: {} }),
  'courses.next': () => ({ query: {} }),
  'courses.brief': ofCourse,
  'courses.book': ofCourse,
  'courses.exportBook': ofCourse,
  'courses.classes': () => ({ query: { day: '2026-11-22' } }),
  'courses.class': ofClass,
  'courses.mark': async app => {
    const { sessionId, members } = await makeClass(app);
    return { params: { sessionId }, body: { memberId: members[0]?.id, mark: 'excused', note: '住院' } };
  },
  'courses.allCame': ofClass,
  'courses.certificates': ofCourse,
  'courses.figures': ofCourse,
  'courses.termFigures': ofTerm,
  'courses.importPlan': async app => ({ ...(await ofTerm(app)), query: {}, body: plan() }),
  'courses.exportPlan': ofTerm,
};
