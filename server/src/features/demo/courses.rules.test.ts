import { ActivityInput, CourseDetails, SignupPlanInput } from '@wanqing/shared';
import { timesOf } from '../activities/sessions.rules.js';
import { coursesOf, termOf } from './courses.rules.js';

const id = '01HF0000000000000000000000';
const where = { termId: id, unitId: id, drawId: id, teacherId: id, monitorId: id };

describe('the courses of the demo', () => {
  it.each(['2026-11-23T09:00:00+08:00', '2027-01-31T23:59:00+08:00', '2028-02-29T00:00:00+08:00'])(
    'are what the editor would take, on %s',
    day => {
      const now = new Date(day);
      const { startsOn, endsOn } = termOf(now);
      for (const course of coursesOf(now)) {
        const { activity, details, plan } = course.input(where);
        expect(() => ActivityInput.parse(activity)).not.toThrow();
        expect(() => CourseDetails.parse(details)).not.toThrow();
        expect(() => SignupPlanInput.parse(plan)).not.toThrow();
        expect(() => activity.sessions.map(timesOf)).not.toThrow();
        const days = activity.sessions.map(({ startsAt }) => startsAt.slice(0, 10));
        expect(days.every(one => one >= startsOn && one <= endsOn)).toBe(true);
        expect((plan?.opensAt ?? '') < (plan?.closesAt ?? '')).toBe(true);
      }
    },
  );

  it('are named by the half of the year', () => {
    expect(termOf(new Date('2026-11-23T09:00:00+08:00')).name).toBe('2026年秋季学期');
    expect(termOf(new Date('2027-03-01T09:00:00+08:00')).name).toBe('2027年春季学期');
  });
});
