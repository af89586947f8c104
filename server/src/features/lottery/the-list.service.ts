import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, MoreThan } from 'typeorm';
import { peopleOf } from './application-book.rules.js';
import type { Draw } from './draw.entity.js';
import { DrawApplication } from './draw-application.entity.js';
import { type DrawCourse, DrawCourses } from './draw-courses.service.js';
import type { Course, Entry, Turn } from './lots.rules.js';

/** A course on the list, with what it is called. */
export interface ListedCourse extends Course {
  readonly activityId: Id;
  readonly title: string;
  /** Neither called off nor without sign-up by now. */
  readonly isHeld: boolean;
}

/** An application on the list, with whose it is. */
export interface Listed extends Entry {
  readonly id: Id;
  readonly memberIds: readonly Id[];
}

/** An application with what became of it. */
export type TheDrawn = Listed & Turn;

const perStatement = 200;

/** The list that is drawn from, without names but for who must be given a seat. */
@Injectable()
export class TheList {
  constructor(private readonly courses: DrawCourses) {}

  async of(manager: EntityManager, draw: Draw): Promise<{ courses: ListedCourse[]; entries: Listed[] }> {
    const applications = await applicationsIn(manager, draw.id);
    const chosen = [...new Set(applications.flatMap(({ choices }) => choices))];
    const courses = (await this.courses.of(manager, draw, chosen)).map(toListed);
    const number = numbersOf(courses);
    return { courses, entries: applications.map(application => toEntry(application, number)) };
  }

  /** After the draw, in order of turn. */
  async drawn(manager: EntityManager, draw: Draw): Promise<{ courses: ListedCourse[]; drawn: TheDrawn[] }> {
    const courses = (await this.courses.of(manager, draw)).map(toListed);
    const number = numbersOf(courses);
    const drawn = (await applicationsIn(manager, draw.id)).map(application => toDrawn(application, number));
    return { courses, drawn: drawn.sort((a, b) => a.turn - b.turn) };
  }

  /** After the draw, in order of the numbers: those beyond `after`. */
  async page(manager: EntityManager, draw: Draw, after: number, most: number): Promise<TheDrawn[]> {
    const numberOf = new Map(draw.drawn?.map(({ activityId, number }) => [activityId, number]));
    const where = { drawId: draw.id, number: MoreThan(after) };
    const found = await manager.find(DrawApplication, { where, order: { number: 'ASC' }, take: most });
    return found.map(application => toDrawn(application, numberOf));
  }

  /** Writes lots, turns and what each got, many in a statement. */
  async write(
    manager: EntityManager,
    courses: readonly ListedCourse[],
    drawn: readonly TheDrawn[],
  ): Promise<void> {
    const activityOf = new Map(courses.map(({ number, activityId }) => [number, activityId]));
    for (let from = 0; from < drawn.length; from += perStatement)
      await writePart(manager, drawn.slice(from, from + perStatement), activityOf);
  }
}

const applicationsIn = (manager: EntityManager, drawId: Id): Promise<DrawApplication[]> =>
  manager.find(DrawApplication, { where: { drawId }, order: { number: 'ASC' } });

const toListed = ({ number, activityId, seats, plan, door }: DrawCourse): ListedCourse => ({
  ...{ number, activityId, seats },
  title: door.activity.title,
  isHeld: plan !== null && door.activity.state === 'published',
});

const numbersOf = (courses: readonly ListedCourse[]): ReadonlyMap<Id, number> =>
  new Map(courses.map(({ activityId, number }) => [activityId, number]));

function toEntry(application: DrawApplication, numberOf: ReadonlyMap<Id, number>): Listed {
  const memberIds = peopleOf(application);
  return {
    ...{ id: application.id, number: application.number, memberIds, people: memberIds.length },
    choices: application.choices.flatMap(id => numberOf.get(id) ?? []),
  };
}

function toDrawn(application: DrawApplication, numberOf: ReadonlyMap<Id, number>): TheDrawn {
  const { lot, turn, gotActivityId } = application;
  const got = gotActivityId ? (numberOf.get(gotActivityId) ?? null) : null;
  return { ...toEntry(application, numberOf), lot: lot ?? '', turn: turn ?? 0, got };
}

async function writePart(
  manager: EntityManager,
  drawn: readonly TheDrawn[],
  activityOf: ReadonlyMap<number, Id>,
): Promise<void> {
  const cases = `CASE id ${drawn.map(() => 'WHEN ? THEN ?').join(' ')} END`;
  const places = drawn.map(() => '?').join(', ');
  await manager.query(
    `UPDATE draw_applications SET lot = ${cases}, turn = ${cases}, gotActivityId = ${cases} WHERE id IN (${places})`,
    [
      ...drawn.flatMap(({ id, lot }) => [id, lot]),
      ...drawn.flatMap(({ id, turn }) => [id, turn]),
      ...drawn.flatMap(({ id, got }) => [id, got === null ? null : (activityOf.get(got) ?? null)]),
      ...drawn.map(({ id }) => id),
    ],
  );
}
