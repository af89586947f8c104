import { Injectable } from '@nestjs/common';
import type { ClassEntry, Id } from '@wanqing/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import { ClassArrivals } from '../checkins/class-arrivals.service.js';
import type { Person } from '../members/member-lookup.service.js';
import { MembersService } from '../members/members.service.js';
import { type ClassMember, Completions } from '../signups/seats/completions.service.js';
import type { ClassSession, Presence } from './class.rules.js';
import { ClassMark } from './class-mark.entity.js';
import type { CourseDoor } from './courses.service.js';

/** One person in a class, with an entry for each of its sessions, in their order. */
export interface ClassPerson extends Presence {
  readonly member: ClassMember;
  readonly person: Person;
  readonly cameAt: readonly (Date | null)[];
  readonly notes: readonly string[];
}

/** A course with what is on record of its class. */
export interface ClassFacts extends CourseDoor {
  /** In the order of `sessions`. */
  readonly held: readonly (ClassSession & { readonly came: number })[];
  readonly people: readonly ClassPerson[];
}

/** Puts together who is in a class, who came and who was marked, in four statements; the archived are in no class. */
@Injectable()
export class ClassFactsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly completions: Completions,
    private readonly arrivals: ClassArrivals,
    private readonly people: MembersService,
  ) {}

  async of(
    courses: readonly CourseDoor[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<ClassFacts[]> {
    const ids = courses.map(({ activity }) => activity.id);
    const classes = await this.completions.classesOf(ids, manager);
    const came = await this.arrivals.cameAt(
      courses.flatMap(({ sessions }) => sessions.map(({ id }) => id)),
      manager,
    );
    const marks = await this.marksOf(manager, ids);
    const people = await this.people.byIds(
      [...classes.values()].flat().map(({ memberId }) => memberId),
      manager,
    );
    return courses.map(course => {
      const present = (classes.get(course.activity.id) ?? []).flatMap(member => {
        const person = people.get(member.memberId);
        return person && !person.archivedAt ? [{ ...member, person }] : [];
      });
      return factsOf(course, present, came, marks);
    });
  }

  private async marksOf(manager: EntityManager, activityIds: readonly Id[]): Promise<Marks> {
    const found = activityIds.length
      ? await manager.findBy(ClassMark, { activityId: In([...activityIds]) })
      : [];
    const marks: Marks = new Map();
    for (const mark of found) {
      const ofSession = marks.get(mark.sessionId) ?? new Map<Id, ClassMark>();
      marks.set(mark.sessionId, ofSession.set(mark.memberId, mark));
    }
    return marks;
  }
}

type Present = ClassMember & { readonly person: Person };
type Marks = Map<Id, Map<Id, ClassMark>>;
type Came = ReadonlyMap<Id, ReadonlyMap<Id, Date>>;

function factsOf(course: CourseDoor, members: readonly Present[], came: Came, marks: Marks): ClassFacts {
  const ids = new Set(members.map(({ memberId }) => memberId));
  return {
    ...course,
    held: course.sessions.map(({ id, startsAt, endsAt, cancelledAt }) => {
      const arrived = [...(came.get(id)?.keys() ?? [])];
      return {
        startsAt,
        endsAt,
        cancelled: cancelledAt !== null,
        recorded: arrived.length > 0 || (marks.get(id)?.size ?? 0) > 0,
        came: arrived.filter(memberId => ids.has(memberId)).length,
      };
    }),
    people: members.map(member => personOf(course, member, came, marks)),
  };
}

function personOf({ sessions }: CourseDoor, member: Present, came: Came, marks: Marks): ClassPerson {
  const at = sessions.map(({ id }) => came.get(id)?.get(member.memberId) ?? null);
  const marked = sessions.map(({ id }) => marks.get(id)?.get(member.memberId));
  const entryAt = (index: number): ClassEntry => (at[index] ? 'came' : (marked[index]?.mark ?? null));
  return {
    member,
    person: member.person,
    since: member.since,
    cameAt: at,
    notes: marked.map(mark => mark?.note ?? ''),
    entries: sessions.map((_, index) => entryAt(index)),
  };
}
