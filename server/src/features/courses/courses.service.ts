import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import { covers, type Viewer } from '../../kernel/viewer.js';
import { ActivityCopies } from '../activities/activity-copies.js';
import { ActivityRemovals } from '../activities/activity-removals.js';
import { type Door, DoorsService } from '../activities/doors.service.js';
import { PlanExtras } from '../signups/plans/plan-extras.js';
import { Course } from './course.entity.js';

/** A course with its activity, sessions and invited units; drafts too. */
export interface CourseDoor extends Door {
  readonly course: Course;
}

/** Finds courses, as far as somebody may. */
@Injectable()
export class CoursesService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly doors: DoorsService,
    private readonly removals: ActivityRemovals,
    private readonly copies: ActivityCopies,
    private readonly extras: PlanExtras,
  ) {}

  /** A draft that is thrown away takes along what it has as a course; a copy has to have a term, and its sign-up counts in it. */
  onModuleInit(): void {
    this.removals.register(async (manager, activityId) => {
      await manager.delete(Course, { activityId });
    });
    this.extras.register(async (manager, activityId) => {
      const course = await manager.findOneBy(Course, { activityId });
      return course && { termId: course.termId, seriesId: course.seriesId, missedMost: course.missedMost };
    });
    this.copies.register(async (manager, activityId) =>
      (await manager.existsBy(Course, { activityId })) ? 'COURSE_NEEDS_TERM' : null,
    );
  }

  /** An activity that is no course is not in the map. */
  async find(
    activityIds: readonly Id[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<Id, Course>> {
    const wanted = [...new Set(activityIds)];
    const courses = wanted.length ? await manager.findBy(Course, { activityId: In(wanted) }) : [];
    return new Map(courses.map(course => [course.activityId, course]));
  }

  /** The course, provided the viewer organizes it; NOT_FOUND otherwise. */
  async expectOrganized(
    viewer: Viewer,
    activityId: Id,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<CourseDoor> {
    const found = await this.open(activityId, manager);
    if (!found || !covers(viewer, 'organizer', found.activity.unitPath)) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** The course, provided the viewer organizes it, teaches it or is its monitor; NOT_FOUND otherwise. */
  async expectBook(
    viewer: Viewer,
    activityId: Id,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<CourseDoor> {
    const found = await this.open(activityId, manager);
    if (!found || !holdsBook(viewer, found)) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** Courses of a term in the viewer's part of the tree. */
  async ofTerm(
    viewer: Viewer,
    termId: Id,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<CourseDoor[]> {
    const found = await this.opened(manager, await manager.findBy(Course, { termId }));
    return found.filter(({ activity }) => covers(viewer, 'organizer', activity.unitPath));
  }

  /** Courses that somebody teaches or is the monitor of. */
  async heldBy(memberId: Id): Promise<CourseDoor[]> {
    const { manager } = this.dataSource;
    return this.opened(
      manager,
      await manager.findBy(Course, [{ teacherId: memberId }, { monitorId: memberId }]),
    );
  }

  async opened(manager: EntityManager, courses: readonly Course[]): Promise<CourseDoor[]> {
    const ids = courses.map(({ activityId }) => activityId);
    const doors = await this.doors.ofActivities(manager, ids);
    return courses.flatMap(course => {
      const door = doors.get(course.activityId);
      return door ? [{ ...door, course }] : [];
    });
  }

  private async open(activityId: Id, manager: EntityManager): Promise<CourseDoor | undefined> {
    return (await this.opened(manager, await manager.findBy(Course, { activityId })))[0];
  }
}

function holdsBook(viewer: Viewer, { activity, course }: CourseDoor): boolean {
  const own = viewer.member && [course.teacherId, course.monitorId].includes(viewer.member.id);
  return own || covers(viewer, 'organizer', activity.unitPath);
}
