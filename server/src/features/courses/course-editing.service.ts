import { Injectable } from '@nestjs/common';
import type {
  CourseDetails,
  CourseForOrganizer,
  CourseInput,
  contract,
  Id,
  RequestOf,
} from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { DomainError } from '../../kernel/domain-error.js';
import { covers, type Viewer } from '../../kernel/viewer.js';
import { EditingService } from '../activities/editing.service.js';
import { MembersService } from '../members/members.service.js';
import { Plans } from '../signups/plans/plans.service.js';
import { Course } from './course.entity.js';
import { CourseViews } from './course-views.service.js';
import { CoursesService } from './courses.service.js';
import { TermsService } from './terms.service.js';

type UpdateBody = RequestOf<typeof contract.courses.update>['body'];

/** An organizer writes a course: its activity, what it has as a course, and its sign-up, all or nothing. */
@Injectable()
export class CourseEditing {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: CoursesService,
    private readonly views: CourseViews,
    private readonly activities: EditingService,
    private readonly terms: TermsService,
    private readonly plans: Plans,
    private readonly people: MembersService,
  ) {}

  async create(viewer: Viewer, input: CourseInput): Promise<CourseForOrganizer> {
    const id = await this.transactions.run(manager => this.createIn(manager, viewer, input));
    return this.views.show(viewer, id);
  }

  async createIn(
    manager: EntityManager,
    viewer: Viewer,
    { activity, details, plan }: CourseInput,
  ): Promise<Id> {
    const activityId = await this.activities.createIn(manager, viewer, { ...activity, kind: 'course' });
    await this.terms.expectChosen(manager, viewer, details.termId);
    await this.expectPeople(manager, viewer, details);
    const course = { ...details, activityId, seriesId: activityId };
    await manager.insert(Course, course);
    if (plan) await this.plans.set(manager, viewer, activityId, plan, 0, extraOf(course));
    return activityId;
  }

  async update(viewer: Viewer, id: Id, input: UpdateBody): Promise<CourseForOrganizer> {
    const { activity, details, plan, version, planVersion } = input;
    await this.transactions.run(async manager => {
      const { course } = await this.courses.expectOrganized(viewer, id, manager);
      if (details.termId !== course.termId) await this.terms.expectChosen(manager, viewer, details.termId);
      await this.expectPeople(manager, viewer, details, course);
      await this.activities.updateIn(manager, viewer, id, { ...activity, kind: 'course', version });
      await manager.update(Course, { activityId: id }, details);
      const extra = extraOf({ ...course, ...details });
      if (plan) await this.plans.set(manager, viewer, id, plan, planVersion, extra);
      else await this.plans.remove(manager, id);
    });
    return this.views.show(viewer, id);
  }

  /** New teachers and monitors are people of one's own part of the tree; those that somebody above chose may stay. */
  private async expectPeople(
    manager: EntityManager,
    viewer: Viewer,
    { teacherId, monitorId }: Pick<CourseDetails, 'teacherId' | 'monitorId'>,
    before: Pick<CourseDetails, 'teacherId' | 'monitorId'> = { teacherId: null, monitorId: null },
  ): Promise<void> {
    const chosen = [teacherId, monitorId].filter(
      id => id !== null && id !== before.teacherId && id !== before.monitorId,
    ) as Id[];
    const people = await this.people.byIds(chosen, manager);
    for (const id of chosen) {
      const person = people.get(id);
      if (!person || person.archivedAt || !covers(viewer, 'organizer', person.unitPath))
        throw new DomainError('PERSON_OUTSIDE');
    }
  }
}

/** What the plan of a course knows of it: courses that count together, and are the same one again. */
export const extraOf = ({
  termId,
  seriesId,
  missedMost,
}: Pick<Course, 'termId' | 'seriesId' | 'missedMost'>) => ({
  termId,
  seriesId,
  missedMost,
});
