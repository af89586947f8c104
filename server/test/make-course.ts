import type { CourseForOrganizer, CourseInput, Id, TermInput, TermView } from '@wanqing/shared';
import { Seats } from '../src/features/signups/seats/seats.service.js';
import type { TestApi, TestApp } from './app.js';
import type { District } from './make.js';
import { activityInput } from './make-activity.js';
import { joinOf, planInput } from './make-signup.js';

type Branch = Pick<District, 'branchA'>;

/** The autumn of 2026 for branch A. */
export const termInput = ({ branchA }: Branch, overrides: Partial<TermInput> = {}): TermInput => ({
  unitId: branchA.id,
  name: '2026年秋季学期',
  startsOn: '2026-09-01',
  endsOn: '2027-01-15',
  ...overrides,
});

export const makeTerm = (
  organizer: TestApi,
  district: Branch,
  overrides: Partial<TermInput> = {},
): Promise<TermView> => organizer.courses.createTerm({ body: termInput(district, overrides) });

/** Sundays from 22 November 2026 on, 9:05 to 10:30 in Shanghai: the first begins five minutes after the tests' clock. */
export const sundays = (count: number) =>
  Array.from({ length: count }, (_, week) => {
    const day = Date.parse('2026-11-22T00:00:00.000Z') + week * 7 * 24 * 3600_000;
    return {
      startsAt: new Date(day + 65 * 60_000).toISOString(),
      endsAt: new Date(day + 150 * 60_000).toISOString(),
      opensMinutesBefore: 60,
    };
  });

interface Overrides {
  readonly activity?: Partial<CourseInput['activity']>;
  readonly details?: Partial<CourseInput['details']>;
  readonly plan?: Partial<NonNullable<CourseInput['plan']>> | null;
}

/** A complete course of branch A for branch A: three Sundays, ten seats, open since yesterday. */
export const courseInput = (
  district: Branch,
  termId: Id,
  { activity, details, plan }: Overrides = {},
): CourseInput => ({
  activity: activityInput(district, {
    kind: 'course',
    title: '国画基础',
    sessions: sundays(3),
    ...activity,
  }),
  details: {
    termId,
    subject: 'painting',
    level: 'beginner',
    teacherName: '张老师',
    teacherId: null,
    monitorId: null,
    feeText: '免费',
    certificateShare: 60,
    tellMonitorAfter: 2,
    missedMost: null,
    ...details,
  },
  plan: plan === null ? null : planInput(plan),
});

/** A published course of branch A, in a term of its own unless one is given. */
export async function makeCourse(
  { as, district }: Pick<TestApp, 'as' | 'district'>,
  { termId, ...overrides }: Overrides & { termId?: Id } = {},
): Promise<CourseForOrganizer> {
  const organizer = as('organizer');
  const term = termId ?? (await makeTerm(organizer, district)).id;
  const { activity } = await organizer.courses.create({ body: courseInput(district, term, overrides) });
  await organizer.activities.publish({ params: { activityId: activity.id } });
  return organizer.courses.show({ params: { activityId: activity.id } });
}

/** Gives each of them a seat, or a place in the queue. */
export async function joinAll(app: TestApp, activityId: Id, ...memberIds: Id[]): Promise<void> {
  for (const memberId of memberIds) {
    const moved = await app.get(Seats).move(activityId, joinOf([memberId]));
    if (!moved.ok) throw new Error(`not joined: ${JSON.stringify(moved)}`);
  }
}

/** A class of branch A with so many new people, and its first session. */
export async function makeClass(app: TestApp, people = 1, overrides: Overrides = {}) {
  const { activity } = await makeCourse(app, overrides);
  const members: { id: Id; name: string }[] = [];
  for (let index = 0; index < people; index++) members.push(await app.district.addMember());
  await joinAll(app, activity.id, ...members.map(({ id }) => id));
  const sessionId = activity.sessions[0]?.id ?? '';
  return { activity, activityId: activity.id, sessionId, members };
}
