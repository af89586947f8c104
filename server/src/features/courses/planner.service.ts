import { Injectable } from '@nestjs/common';
import type { CourseRow, Id, SignupPlanView, TermView } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../kernel/viewer.js';
import { Plans } from '../signups/plans/plans.service.js';
import { clashesOf } from './clashes.rules.js';
import { type CourseDoor, CoursesService } from './courses.service.js';
import { TermsService } from './terms.service.js';
import { weeklyOf } from './weekly.rules.js';

/** Every course of a term on one table, in a fixed number of statements. */
@Injectable()
export class PlannerService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly terms: TermsService,
    private readonly courses: CoursesService,
    private readonly plans: Plans,
  ) {}

  async show(viewer: Viewer, termId: Id): Promise<{ term: TermView; items: CourseRow[] }> {
    const term = await this.terms.expectUsable(viewer, termId);
    const found = await this.courses.ofTerm(viewer, termId);
    const ids = found.map(({ activity }) => activity.id);
    const plans = await this.plans.views(this.dataSource.manager, ids);
    const clashes = clashesOf(found.filter(({ activity }) => activity.state !== 'cancelled').map(occupantOf));
    const items = found.map(one => toRow(one, plans.get(one.activity.id), clashes.get(one.activity.id)));
    return { term: await this.terms.view(viewer, term), items: items.sort(byWeek) };
  }
}

const held = ({ sessions }: CourseDoor) => sessions.filter(({ cancelledAt }) => !cancelledAt);

const occupantOf = (door: CourseDoor) => ({
  id: door.activity.id,
  title: door.activity.title,
  sessions: held(door).map(({ startsAt, endsAt, place }) => ({
    startsAt,
    endsAt,
    place: place || door.activity.place,
  })),
});

function toRow(door: CourseDoor, plan: SignupPlanView | undefined, clashes: string[] = []): CourseRow {
  const { activity, course } = door;
  const sessions = held(door);
  return {
    activityId: activity.id,
    title: activity.title,
    state: activity.state,
    subject: course.subject,
    teacherName: course.teacherName,
    place: activity.place,
    weekly: weeklyOf(sessions),
    sessions: sessions.length,
    firstStartsAt: activity.firstStartsAt?.toISOString() ?? null,
    lastEndsAt: activity.lastEndsAt?.toISOString() ?? null,
    counts: plan?.counts ?? null,
    minimum: plan?.minimum ?? null,
    clashes,
  };
}

/** Monday first, then by hour and title; what has no sessions yet comes last. */
function byWeek(a: CourseRow, b: CourseRow): number {
  const keyOf = ({ weekly, title }: CourseRow) =>
    weekly ? `${(weekly.weekday + 6) % 7} ${weekly.startsAt} ${title}` : `9 ${title}`;
  const [one, other] = [keyOf(a), keyOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}
