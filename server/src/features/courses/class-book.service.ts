import { Injectable } from '@nestjs/common';
import type { ClassBook, ClassNear, ClassToday, Day, Id } from '@wanqing/shared';
import { dayOf } from '@wanqing/shared';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { memberOf, type Viewer } from '../../kernel/viewer.js';
import { DoorsService } from '../activities/doors.service.js';
import { OrgService } from '../org/org.service.js';
import { standingAt } from './class.rules.js';
import { type ClassFacts, ClassFactsService, type ClassPerson } from './class-facts.service.js';
import { type CourseDoor, CoursesService } from './courses.service.js';
import { daysBetween } from './days.js';

/** Days before and after within which a teacher finds the classes of other days. */
const nearDays = 14;

/** The class book: whole, and as today's class. Neither shows a telephone number. */
@Injectable()
export class ClassBookService {
  constructor(
    private readonly clock: Clock,
    private readonly courses: CoursesService,
    private readonly doors: DoorsService,
    private readonly facts: ClassFactsService,
    private readonly org: OrgService,
  ) {}

  async book(viewer: Viewer, activityId: Id): Promise<ClassBook> {
    const [facts] = await this.facts.of([await this.courses.expectBook(viewer, activityId)]);
    if (!facts) throw new DomainError('NOT_FOUND');
    const unit = await this.org.refs(facts.people.map(({ person }) => person.unitId));
    const now = this.clock.now();
    const people = facts.people.map(person => {
      const { share, missedInARow } = standingAt(facts.held, person, now);
      const { memberId, completedAt } = person.member;
      return {
        memberId,
        name: person.person.name,
        branch: unit(person.person.unitId).name,
        entries: [...person.entries],
        share,
        missedInARow,
        completed: completedAt !== null,
      };
    });
    return {
      activityId,
      title: facts.activity.title,
      sessions: facts.sessions.map((session, index) => ({
        id: session.id,
        startsAt: session.startsAt.toISOString(),
        endsAt: session.endsAt.toISOString(),
        cancelled: offBecause(facts, session),
        came: facts.held[index]?.came ?? 0,
      })),
      people: people.sort(byBranchAndName),
    };
  }

  /** The course of a published session, provided the viewer holds its class book; NOT_FOUND otherwise. */
  async expectClass(viewer: Viewer, sessionId: Id): Promise<CourseDoor & { session: Session }> {
    const door = await this.doors.of(sessionId);
    if (!door) throw new DomainError('NOT_FOUND');
    return { ...(await this.courses.expectBook(viewer, door.activity.id)), session: door.session };
  }

  async class(viewer: Viewer, sessionId: Id): Promise<ClassToday> {
    const found = await this.expectClass(viewer, sessionId);
    const facts = await this.facts.of([found]);
    const [view] = views(facts, session => session.id === sessionId);
    if (!view) throw new DomainError('NOT_FOUND');
    return view;
  }

  /** Classes of that day that the viewer teaches or is the monitor of, and those of the days around it. */
  async classes(
    viewer: Viewer,
    day: Day = dayOf(this.clock.now()),
  ): Promise<{ items: ClassToday[]; near: ClassNear[] }> {
    const own = (await this.courses.heldBy(memberOf(viewer).id)).filter(
      ({ activity }) => activity.publishedAt !== null,
    );
    const isThatDay = ({ startsAt }: Session) => dayOf(startsAt) === day;
    const facts = await this.facts.of(own.filter(({ sessions }) => sessions.some(isThatDay)));
    const near = own.flatMap(course =>
      course.sessions
        .filter(session => !isThatDay(session) && isNear(dayOf(session.startsAt), day))
        .map(session => nearOf(course, session)),
    );
    return { items: views(facts, isThatDay).sort(byStart), near: near.sort(byStart) };
  }
}

type Session = CourseDoor['sessions'][number];

/** Why a session does not take place; null where it does. */
const offBecause = ({ activity }: CourseDoor, { cancelledAt, cancelReason }: Session): string | null =>
  activity.state === 'cancelled' ? (activity.cancelReason ?? '') : cancelledAt && (cancelReason ?? '');

const isNear = (day: Day, around: Day): boolean => Math.abs(daysBetween(around, day)) <= nearDays;

const nearOf = (course: CourseDoor, session: Session): ClassNear => ({
  activityId: course.activity.id,
  sessionId: session.id,
  title: course.activity.title,
  place: session.place || course.activity.place,
  startsAt: session.startsAt.toISOString(),
  endsAt: session.endsAt.toISOString(),
  cancelled: offBecause(course, session),
});

const views = (classes: readonly ClassFacts[], wanted: (session: Session) => boolean): ClassToday[] =>
  classes.flatMap(facts =>
    facts.sessions.flatMap((session, index) =>
      wanted(session) ? [{ ...nearOf(facts, session), people: peopleAt(facts, index) }] : [],
    ),
  );

/** Missed in a row up to this session, itself not counted: what a teacher should know when it begins. */
function peopleAt(facts: ClassFacts, index: number): ClassToday['people'] {
  const startsAt = facts.held[index]?.startsAt ?? new Date(0);
  const rowOf = (person: ClassPerson) => standingAt(facts.held, person, startsAt).missedInARow;
  return facts.people
    .map(person => ({
      memberId: person.member.memberId,
      name: person.person.name,
      entry: person.entries[index] ?? null,
      cameAt: person.cameAt[index]?.toISOString() ?? null,
      note: person.notes[index] ?? '',
      missedInARow: rowOf(person),
    }))
    .sort((a, b) => chinese(a.name, b.name));
}

const { compare: chinese } = new Intl.Collator('zh');
const byBranchAndName = (a: ClassBook['people'][number], b: ClassBook['people'][number]) =>
  chinese(a.branch, b.branch) || chinese(a.name, b.name);
const byStart = (a: { startsAt: string }, b: { startsAt: string }) => (a.startsAt < b.startsAt ? -1 : 1);
