import * as z from 'zod/mini';
import { UnitRef } from './org.js';
import { Conflict, Permission, SignupActivity, SignupVia } from './signup-views.js';
import { Id, Instant, line } from './values.js';

/**
 * planned: applications not open yet · open · closed: waiting to be drawn · drawn: the organizers see the result,
 * nothing can change any more · published: everybody sees it, and the seed.
 */
export const DrawState = z.enum(['planned', 'open', 'closed', 'drawn', 'published']);
export type DrawState = z.infer<typeof DrawState>;

/** At most so many courses, in order of preference. */
export const mostChoices = 3;

export const DrawInput = z.strictObject({
  unitId: Id,
  name: line(40),
  opensAt: Instant,
  closesAt: Instant,
});
export type DrawInput = z.infer<typeof DrawInput>;

/** An activity whose seats are drawn for, and its number on the published list. */
export const DrawnActivity = z.object({
  number: z.int(),
  activity: SignupActivity,
  capacity: z.int(),
  /** Seats in the draw: the capacity without those kept for the counter and those taken already. */
  seats: z.int(),
  /** People who chose it, as their first choice and as any. */
  first: z.int(),
  any: z.int(),
});

/** What anybody may know of a draw. `seedHash` is the SHA-256 of the seed, known before the first application. */
const open = {
  id: Id,
  name: z.string(),
  unit: UnitRef,
  state: DrawState,
  opensAt: Instant,
  closesAt: Instant,
  drawnAt: z.nullable(Instant),
  publishedAt: z.nullable(Instant),
  seedHash: z.string(),
  /** Hexadecimal; null until published. */
  seed: z.nullable(z.string()),
  /** SHA-256 of the list that was drawn from; null until drawn. */
  listHash: z.nullable(z.string()),
  activities: z.array(DrawnActivity),
  /** Applications: a pair is one. */
  applications: z.int(),
};

export const DrawForOrganizer = z.object({
  ...open,
  people: z.int(),
  version: z.int(),
  mayRemove: z.boolean(),
});
export type DrawForOrganizer = z.infer<typeof DrawForOrganizer>;

export const DrawRow = z.object({
  id: Id,
  name: z.string(),
  unit: UnitRef,
  state: DrawState,
  opensAt: Instant,
  closesAt: Instant,
  activities: z.int(),
  applications: z.int(),
});
export type DrawRow = z.infer<typeof DrawRow>;

/** What one applied for, and what became of it. */
export const ApplicationView = z.object({
  id: Id,
  /** Number on the published list: there are no names on it. */
  number: z.int(),
  memberId: Id,
  name: z.string(),
  companion: z.nullable(z.object({ memberId: Id, name: z.string() })),
  /** In order of preference. */
  choices: z.array(z.object({ activityId: Id, title: z.string() })),
  via: SignupVia,
  by: z.nullable(z.string()),
  appliedAt: Instant,
  /** Null until published; `activityId` null: no seat, `waiting` tells where it stands on wait-lists. */
  result: z.nullable(
    z.object({
      activityId: z.nullable(Id),
      waiting: z.array(z.object({ activityId: Id, title: z.string(), ahead: z.int() })),
    }),
  ),
  canChange: Permission,
});
export type ApplicationView = z.infer<typeof ApplicationView>;

export const DrawForMember = z.object({
  ...open,
  person: z.object({ memberId: Id, name: z.string() }),
  /** Which of the activities this person may choose, and what else is on at the time. */
  choosable: z.array(
    z.object({ activityId: Id, can: Permission, conflicts: z.array(Conflict), health: z.string() }),
  ),
  companions: z.boolean(),
  knownCompanions: z.array(z.object({ memberId: Id, name: z.string() })),
  mine: z.nullable(ApplicationView),
  canApply: Permission,
});
export type DrawForMember = z.infer<typeof DrawForMember>;

/**
 * What a draw gave or would give. Of a course `taken` and `waiting` are people, as seats are: together those who chose
 * it and got nothing they like better.
 */
export const DrawFigures = z.object({
  /** A trial is drawn with a seed of its own, thrown away afterwards; otherwise the real one. */
  trial: z.boolean(),
  applications: z.int(),
  withSeat: z.int(),
  firstChoice: z.int(),
  withoutSeat: z.int(),
  activities: z.array(
    z.object({ activityId: Id, title: z.string(), seats: z.int(), taken: z.int(), waiting: z.int() }),
  ),
});
export type DrawFigures = z.infer<typeof DrawFigures>;

/** A line of the published list. Course numbers as in `activities`. */
export const DrawLine = z.object({
  number: z.int(),
  people: z.int(),
  choices: z.array(z.int()),
  /** Its best lot, hexadecimal: the smaller, the earlier its turn. */
  lot: z.string(),
  turn: z.int(),
  /** Number of the course it got; null: none. */
  got: z.nullable(z.int()),
});
export type DrawLine = z.infer<typeof DrawLine>;
