import { Injectable } from '@nestjs/common';
import { type CourseFigures, dayOf, type Id } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import type { Viewer } from '../../kernel/viewer.js';
import { ClassArrivals } from '../checkins/class-arrivals.service.js';
import { ageOn } from '../members/age.rules.js';
import { MembersService } from '../members/members.service.js';
import { Plans } from '../signups/plans/plans.service.js';
import { type ClassMember, Completions } from '../signups/seats/completions.service.js';
import { type CourseDoor, CoursesService } from './courses.service.js';
import { ageBands, type Meeting, viaCounts, weeksOf } from './figures.rules.js';
import { TermsService } from './terms.service.js';

/** What the charts of a course or a whole term show, in a fixed number of statements. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly terms: TermsService,
    private readonly courses: CoursesService,
    private readonly plans: Plans,
    private readonly completions: Completions,
    private readonly arrivals: ClassArrivals,
    private readonly people: MembersService,
  ) {}

  async ofCourse(viewer: Viewer, activityId: Id): Promise<CourseFigures> {
    return this.figures([await this.courses.expectOrganized(viewer, activityId)]);
  }

  /** Of the term's courses in the viewer's part of the tree, without those that were called off. */
  async ofTerm(viewer: Viewer, termId: Id): Promise<CourseFigures> {
    await this.terms.expectUsable(viewer, termId);
    const courses = await this.courses.ofTerm(viewer, termId);
    return this.figures(courses.filter(({ activity }) => activity.state !== 'cancelled'));
  }

  private async figures(courses: readonly CourseDoor[]): Promise<CourseFigures> {
    const classes = await this.completions.classesOf(courses.map(({ activity }) => activity.id));
    const members = [...classes.values()].flat();
    return {
      fill: await this.fill(courses),
      ages: await this.ages(members),
      weeks: weeksOf(await this.meetings(courses, classes)),
      via: viaCounts(members.map(({ via }) => via)),
    };
  }

  private async fill(courses: readonly CourseDoor[]): Promise<CourseFigures['fill']> {
    const ids = courses.map(({ activity }) => activity.id);
    const counts = await this.plans.counts(this.dataSource.manager, ids);
    return courses.flatMap(({ activity: { id, title } }) => {
      const seats = counts.get(id);
      if (!seats) return [];
      const { capacity, taken, waiting } = seats;
      return [{ activityId: id, title, capacity, taken, waiting }];
    });
  }

  /** Everybody once, in however many courses they are. */
  private async ages(members: readonly ClassMember[]): Promise<CourseFigures['ages']> {
    const people = await this.people.byIds(members.map(({ memberId }) => memberId));
    const today = dayOf(this.clock.now());
    return ageBands([...people.values()].map(({ birth }) => ageOn(birth, today)));
  }

  private async meetings(
    courses: readonly CourseDoor[],
    classes: ReadonlyMap<Id, readonly ClassMember[]>,
  ): Promise<Meeting[]> {
    const now = this.clock.now();
    const over = courses.flatMap(({ activity, sessions }) =>
      sessions
        .filter(({ endsAt, cancelledAt }) => !cancelledAt && endsAt <= now)
        .map(({ id, startsAt }) => ({ id, startsAt, members: classes.get(activity.id) ?? [] })),
    );
    const came = await this.arrivals.counts(over.map(({ id }) => id));
    return over.map(({ id, startsAt, members }) => ({
      startsAt,
      expected: members.filter(({ since }) => since <= startsAt).length,
      came: came.get(id) ?? 0,
    }));
  }
}
