import {
  type CourseForOrganizer,
  dayOf,
  type MemberView,
  momentOf,
  type SignupView,
  type TermView,
} from '@wanqing/shared';
import { inputOf } from './activities.js';
import type { ProductApi } from './api.js';
import type { District } from './district.js';
import { planOf, requestKey } from './signups.js';

const day = 24 * 3_600_000;

/** Half past nine in the morning of a day so many days from today, in Shanghai; check-in opens half an hour before. */
const morning = (days: number) => {
  const on = dayOf(Date.now() + days * day);
  return { startsAt: momentOf(on, '09:30'), endsAt: momentOf(on, '11:00'), opensMinutesBefore: 30 };
};

interface Running {
  readonly title: string;
  readonly teacher: MemberView;
  /** Days from today on which it is held. */
  readonly days: readonly number[];
  /** Members who are in the class. */
  readonly pupils: readonly MemberView[];
}

/** A published course that has begun, with its class: signed up at the counter, as it is late. */
export async function runningCourse(
  district: District,
  term: TermView,
  { title, teacher, days, pupils }: Running,
): Promise<CourseForOrganizer> {
  const { courses, activities } = district.organizer;
  const { activity } = await courses.create({
    body: {
      activity: {
        ...inputOf(district, { title, when: 'tomorrow' }),
        ...{ kind: 'course', walkInsWelcome: false, sessions: days.map(morning) },
      },
      details: {
        ...{ termId: term.id, subject: 'health', level: 'any', teacherName: teacher.name },
        ...{ teacherId: teacher.id, monitorId: null, feeText: '', certificateShare: 60 },
        ...{ tellMonitorAfter: 2, missedMost: null },
      },
      plan: planOf({ capacity: 30, closesAt: new Date(Date.now() - 3_600_000).toISOString() }),
    },
  });
  await activities.publish({ params: { activityId: activity.id } });
  for (const { id } of pupils) await signUpAtDesk(district.organizer, activity.id, id);
  return courses.show({ params: { activityId: activity.id } });
}

/** Staff sign somebody up, whatever stands in the way. */
export const signUpAtDesk = (
  { signups }: Pick<ProductApi, 'signups'>,
  activityId: string,
  memberId: string,
): Promise<SignupView> =>
  signups.deskJoin({
    params: { activityId },
    body: { memberId, companionId: null, anyway: true, requestKey: requestKey() },
  });
