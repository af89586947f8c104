import {
  type CourseForOrganizer,
  type CourseInput,
  dayOf,
  momentOf,
  type SignupPlanInput,
  type TermView,
} from '@wanqing/shared';
import { inputOf } from './activities.js';
import type { ProductApi } from './api.js';
import type { District } from './district.js';

const hour = 3_600_000;
const day = 24 * hour;
const iso = (time: number) => new Date(time).toISOString();

let serial = 0;
export const requestKey = (): string => `e2e-request-${String(++serial).padStart(6, '0')}`;

/** First come, ten seats, open since yesterday and for a week, until the eve of the first session. */
export const planOf = (overrides: Partial<SignupPlanInput> = {}): SignupPlanInput => ({
  way: 'first_come',
  opensAt: iso(Date.now() - day),
  newAt: null,
  everyoneAt: null,
  closesAt: iso(Date.now() + 7 * day),
  leaveUntil: null,
  capacity: 10,
  minimum: null,
  deskQuota: 0,
  deskQuotaUntil: null,
  answerHours: 24,
  waitingMost: null,
  companions: false,
  standby: false,
  drawId: null,
  gates: { ageFrom: null, ageTo: null, after: [], perTerm: null, health: '' },
  ...overrides,
});

/** The term that has begun by now. */
export const makeTerm = ({ organizer, root }: District): Promise<TermView> =>
  organizer.courses.createTerm({
    body: {
      unitId: root.id,
      name: '冬季学期',
      startsOn: dayOf(Date.now() - 30 * day),
      endsOn: dayOf(Date.now() + 120 * day),
    },
  });

/** Weekly from eight days ahead, two in the afternoon in Shanghai. @param after days to add */
const weekly = (count: number, after: number) =>
  Array.from({ length: count }, (_, week) => {
    const on = dayOf(Date.now() + (8 + after + 7 * week) * day);
    return { startsAt: momentOf(on, '14:00'), endsAt: momentOf(on, '15:30'), opensMinutesBefore: 30 };
  });

interface Wanted {
  readonly title: string;
  readonly subject?: CourseInput['details']['subject'];
  readonly sessions?: number;
  /** Days after the usual first one. */
  readonly after?: number;
  readonly plan?: Partial<SignupPlanInput>;
}

/** A published course for the first branch. */
export async function openCourse(
  district: District,
  term: Pick<TermView, 'id'>,
  { title, subject = 'painting', sessions = 4, after = 0, plan }: Wanted,
): Promise<CourseForOrganizer> {
  const { courses, activities } = district.organizer;
  const { activity } = await courses.create({
    body: {
      activity: {
        ...inputOf(district, { title, when: 'tomorrow' }),
        ...{ kind: 'course', bring: '毛笔', walkInsWelcome: false, sessions: weekly(sessions, after) },
      },
      details: {
        ...{ termId: term.id, subject, level: 'beginner', teacherName: '周老师', teacherId: null },
        ...{ monitorId: null, feeText: '材料费60元', certificateShare: 60, tellMonitorAfter: 2 },
        missedMost: null,
      },
      plan: planOf(plan),
    },
  });
  await activities.publish({ params: { activityId: activity.id } });
  return courses.show({ params: { activityId: activity.id } });
}

/** Signs the owner of this session up. */
export const join = ({ signups }: Pick<ProductApi, 'signups'>, activityId: string) =>
  signups.join({
    params: { activityId },
    body: {
      companion: null,
      healthConfirmed: true,
      despiteConflicts: true,
      requestKey: requestKey(),
    },
  });

export const leave = ({ signups }: Pick<ProductApi, 'signups'>, signupId: string) =>
  signups.leave({ params: { signupId }, body: { reason: '', alone: false, requestKey: requestKey() } });
