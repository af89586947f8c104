import { Injectable } from '@nestjs/common';
import { type CourseForOrganizer, type Id, momentOf } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { EditingService } from '../activities/editing.service.js';
import { Plans } from '../signups/plans/plans.service.js';
import { Course } from './course.entity.js';
import { extraOf } from './course-editing.service.js';
import { CourseViews } from './course-views.service.js';
import { type CourseDoor, CoursesService } from './courses.service.js';
import type { Term } from './term.entity.js';
import { TermsService } from './terms.service.js';
import { movedTo } from './weekly.rules.js';

/** The same courses again, in another term. */
@Injectable()
export class CopyingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: CoursesService,
    private readonly views: CourseViews,
    private readonly terms: TermsService,
    private readonly activities: EditingService,
    private readonly plans: Plans,
  ) {}

  async copy(viewer: Viewer, activityId: Id, termId: Id): Promise<CourseForOrganizer> {
    const id = await this.transactions.run(async manager => {
      const original = await this.courses.expectOrganized(viewer, activityId, manager);
      const term = await this.terms.expectChosen(manager, viewer, termId);
      return this.copyIn(manager, viewer, original, term);
    });
    return this.views.show(viewer, id);
  }

  /** Courses that were called off, or that the term has already, are left out: tapped twice it is one copy. */
  async copyTerm(viewer: Viewer, termId: Id, fromId: Id): Promise<{ copied: number }> {
    return this.transactions.run(async manager => {
      const term = await this.terms.expectUsable(viewer, termId, manager);
      await this.terms.expectChosen(manager, viewer, fromId);
      await this.terms.expectChosen(manager, viewer, termId);
      if (fromId === termId) throw new DomainError('TERM_UNKNOWN');
      const there = new Set((await this.courses.ofTerm(viewer, termId, manager)).map(seriesOf));
      const wanted = (await this.courses.ofTerm(viewer, fromId, manager)).filter(
        one => one.activity.state !== 'cancelled' && !there.has(seriesOf(one)),
      );
      for (const original of wanted) await this.copyIn(manager, viewer, original, term);
      return { copied: wanted.length };
    });
  }

  private async copyIn(
    manager: EntityManager,
    viewer: Viewer,
    { course, activity, sessions }: CourseDoor,
    term: Term,
  ): Promise<Id> {
    const first = sessions[0];
    const opensBefore = first ? first.startsAt.getTime() - first.opensAt.getTime() : 0;
    const moved = movedTo(term.startsOn, sessions).map(({ startsAt, endsAt }) => ({
      startsAt,
      endsAt,
      opensAt: new Date(startsAt.getTime() - opensBefore),
      place: '',
    }));
    const id = await this.activities.copyIn(manager, viewer, activity.id, { sessions: moved });
    const copy = { ...course, activityId: id, termId: term.id };
    await manager.insert(Course, copy);
    const from = first?.startsAt.getTime() ?? (await this.startOf(manager, course.termId));
    const to = moved[0]?.startsAt.getTime() ?? startMs(term);
    await this.plans.copy(manager, activity.id, id, to - from, extraOf(copy));
    return id;
  }

  private async startOf(manager: EntityManager, termId: Id): Promise<number> {
    const term = (await this.terms.byIds([termId], manager)).get(termId);
    return startMs(term as Term);
  }
}

const seriesOf = ({ course }: CourseDoor): Id => course.seriesId;
const startMs = ({ startsOn }: Term): number => Date.parse(momentOf(startsOn, '00:00'));
