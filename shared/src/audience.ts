import * as z from 'zod/mini';
import { Role } from './accounts.js';
import { UnitRef } from './org.js';
import { Cursor, Id, line, queryInt } from './values.js';

/** A word the office gives to some of its members, to find them again: 独居, 合唱队. */
export const Tag = line(12);

const age = z.nullable(z.int().check(z.gte(18), z.lte(120)));

/** People of an activity: those on its list · those who came to any session · those on the list who came to none · those who asked for a seat and have none for certain, on the wait-list or to be answered. */
export const ActivityPart = z.strictObject({
  activityId: Id,
  who: z.enum(['invited', 'came', 'missing', 'waiting']),
});
export type ActivityPart = z.infer<typeof ActivityPart>;

/**
 * Whom something is for: people of `units` who fit `only`, and people of `activities`, and `members`; without
 * those of `except`. Always within the sender's own part of the tree. Empty lists in `only` narrow nothing;
 * several roles or tags mean any of them. Staff are reached by role or by name only.
 */
export const Audience = z.strictObject({
  units: z.array(Id).check(z.maxLength(500)),
  only: z.strictObject({
    roles: z.array(Role).check(z.maxLength(4)),
    tags: z.array(Tag).check(z.maxLength(20)),
    /** Full years, both ends included; a birth that is not known fits no bound. */
    ageFrom: age,
    ageTo: age,
  }),
  activities: z.array(ActivityPart).check(z.maxLength(20)),
  members: z.array(Id).check(z.maxLength(500)),
  except: z.strictObject({
    units: z.array(Id).check(z.maxLength(500)),
    tags: z.array(Tag).check(z.maxLength(20)),
    activities: z.array(ActivityPart).check(z.maxLength(20)),
    members: z.array(Id).check(z.maxLength(500)),
  }),
});
export type Audience = z.infer<typeof Audience>;

/** Nobody, to start from. */
export const nobody = (): Audience => ({
  units: [],
  only: { roles: [], tags: [], ageFrom: null, ageTo: null },
  activities: [],
  members: [],
  except: { units: [], tags: [], activities: [], members: [] },
});

/** push: WeChat will remind them · call: somebody has to ring them up. */
export const Reach = z.enum(['push', 'call']);
export type Reach = z.infer<typeof Reach>;

export const AudienceQuestion = z.strictObject({
  audience: Audience,
  /** Names of these only. */
  reach: z.optional(Reach),
  cursor: Cursor,
  limit: z.optional(queryInt(1, 100)),
});

/** What sending would do, with names; `recipients` = `push` + `call`. */
export const DryRun = z.object({
  recipients: z.int(),
  push: z.int(),
  call: z.int(),
  /** Of `call`: people without any telephone number. */
  withoutPhone: z.int(),
  items: z.array(
    z.object({
      memberId: Id,
      name: z.string(),
      branch: UnitRef,
      age: z.nullable(z.int()),
      reach: Reach,
      hasPhone: z.boolean(),
    }),
  ),
  next: z.nullable(z.string()),
});
export type DryRun = z.infer<typeof DryRun>;
