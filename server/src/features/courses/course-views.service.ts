import { Injectable } from '@nestjs/common';
import type { CourseBrief, CourseDetails, CourseForOrganizer, Id, SignupActivity } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../kernel/viewer.js';
import { ActivitiesService } from '../activities/activities.service.js';
import { MembersService } from '../members/members.service.js';
import { Plans } from '../signups/plans/plans.service.js';
import type { Course } from './course.entity.js';
import { CoursesService } from './courses.service.js';
import { TermsService } from './terms.service.js';
import { weeklyOf } from './weekly.rules.js';

/** What organizers and members are shown of courses. */
@Injectable()
export class CourseViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly courses: CoursesService,
    private readonly activities: ActivitiesService,
    private readonly terms: TermsService,
    private readonly plans: Plans,
    private readonly people: MembersService,
  ) {}

  async show(viewer: Viewer, activityId: Id): Promise<CourseForOrganizer> {
    const { manager } = this.dataSource;
    const { course } = await this.courses.expectOrganized(viewer, activityId);
    const activity = await this.activities.organizerShow(viewer, activityId);
    const term = (await this.terms.byIds([course.termId])).get(course.termId);
    const ids = [course.teacherId, course.monitorId].filter(id => id !== null);
    const people = await this.people.byIds(ids);
    const nameOf = (id: Id | null) => (id && people.get(id)?.name) || null;
    return {
      activity,
      details: detailsOf(course),
      term: await this.terms.view(viewer, term as NonNullable<typeof term>),
      teacher: nameOf(course.teacherId),
      monitor: nameOf(course.monitorId),
      plan: (await this.plans.views(manager, [activityId])).get(activityId) ?? null,
    };
  }

  /** In short, by activity, in two statements; activities that are no courses are not in the map. */
  async briefs(activities: readonly Timed[]): Promise<Map<Id, CourseBrief>> {
    const courses = await this.courses.find(activities.map(({ id }) => id));
    const terms = await this.terms.byIds([...courses.values()].map(({ termId }) => termId));
    return new Map(
      activities.flatMap(({ id, sessions }) => {
        const course = courses.get(id);
        if (!course) return [];
        const name = terms.get(course.termId)?.name ?? '';
        return [[id, briefOf(course, name, sessions)] as const];
      }),
    );
  }
}

/** An activity with its sessions, as lists for members have it. */
type Timed = Pick<SignupActivity, 'id' | 'sessions'>;

const detailsOf = (course: Course): CourseDetails => ({
  termId: course.termId,
  subject: course.subject,
  level: course.level,
  teacherName: course.teacherName,
  teacherId: course.teacherId,
  monitorId: course.monitorId,
  feeText: course.feeText,
  certificateShare: course.certificateShare,
  tellMonitorAfter: course.tellMonitorAfter,
  missedMost: course.missedMost,
});

const briefOf = (course: Course, termName: string, sessions: Timed['sessions']): CourseBrief => ({
  termId: course.termId,
  termName,
  subject: course.subject,
  level: course.level,
  teacherName: course.teacherName,
  feeText: course.feeText,
  weekly: weeklyOf(
    sessions
      .filter(({ cancelled }) => cancelled === null)
      .map(({ startsAt, endsAt }) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) })),
  ),
});
