import type { Id } from '@wanqing/shared';

/** A course as it takes up a place. */
export interface Occupant {
  readonly id: Id;
  readonly title: string;
  /** Sessions that take place, each where it does. */
  readonly sessions: readonly { readonly startsAt: Date; readonly endsAt: Date; readonly place: string }[];
}

interface Slot {
  readonly course: Occupant;
  readonly startsAt: number;
  readonly endsAt: number;
}

/**
 * Titles of the other courses that are in the same place at the same time, by course; who clashes with nobody is not
 * in the map. 「二楼 教室」 and 「二楼教室」 are one place; where none is written nothing clashes.
 */
export function clashesOf(courses: readonly Occupant[]): Map<Id, string[]> {
  const byPlace = new Map<string, Slot[]>();
  for (const course of courses) {
    for (const { startsAt, endsAt, place } of course.sessions) {
      const key = place.replace(/\s+/g, '');
      if (key === '') continue;
      const slot = { course, startsAt: startsAt.getTime(), endsAt: endsAt.getTime() };
      const slots = byPlace.get(key);
      if (slots) slots.push(slot);
      else byPlace.set(key, [slot]);
    }
  }
  const found = new Map<Id, Map<Id, string>>();
  for (const slots of byPlace.values()) for (const [a, b] of overlaps(slots)) note(found, a, b);
  return new Map([...found].map(([id, others]) => [id, [...others.values()]]));
}

/** Pairs of slots of different courses that overlap; one that ends when another starts does not. */
function* overlaps(slots: Slot[]): Generator<[Occupant, Occupant]> {
  slots.sort((a, b) => a.startsAt - b.startsAt);
  for (const [index, slot] of slots.entries()) {
    for (const later of slots.slice(index + 1)) {
      if (later.startsAt >= slot.endsAt) break;
      if (later.course.id !== slot.course.id) yield [slot.course, later.course];
    }
  }
}

function note(found: Map<Id, Map<Id, string>>, a: Occupant, b: Occupant): void {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const others = found.get(one.id) ?? new Map<Id, string>();
    others.set(other.id, other.title);
    found.set(one.id, others);
  }
}
