import * as z from 'zod/mini';
import { member, organizerHere, organizerOwn } from './access.js';
import { UnitRef } from './org.js';
import { route } from './route.js';
import {
  Cursor,
  Digits4,
  Id,
  Instant,
  line,
  listOf,
  PartialDay,
  Phone,
  page,
  paragraph,
  queryInt,
} from './values.js';

/** member: a retired cadre, invited and counted · staff: works for the bureau, neither invited nor counted. */
export const MemberKind = z.enum(['member', 'staff']);
export const Gender = z.enum(['female', 'male']);

/** A person in a list. */
export const MemberRow = z.object({
  id: Id,
  name: z.string(),
  kind: MemberKind,
  branch: UnitRef,
  /** Full years, null where the birth year is not known. */
  age: z.nullable(z.int()),
  phoneLast4: z.nullable(Digits4),
  /** Whether a phone of theirs has been recognised. */
  recognised: z.boolean(),
});
export type MemberRow = z.infer<typeof MemberRow>;

/** A person, whole; reading it is put on record. */
export const MemberView = z.object({
  ...MemberRow.shape,
  gender: z.nullable(Gender),
  birth: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  /** A note the office keeps behind the number: 女儿, 晚上打. */
  phoneNote: z.string(),
  landline: z.nullable(z.string()),
  note: z.string(),
  /** Words of the office for finding people again: 独居, 合唱队. */
  tags: z.array(z.string()),
  archivedAt: z.nullable(Instant),
  updatedAt: Instant,
  version: z.int(),
});
export type MemberView = z.infer<typeof MemberView>;

export const MemberInput = z.strictObject({
  name: line(40),
  kind: MemberKind,
  branchId: Id,
  gender: z.nullable(Gender),
  birth: z.nullable(PartialDay),
  phone: z.nullable(Phone),
  phoneNote: line(60, 0),
  landline: z.nullable(Phone),
  note: paragraph(500),
});
export type MemberInput = z.infer<typeof MemberInput>;

/** What a member's card shows; `url` is the content of its QR code. */
export const CardView = z.object({
  memberId: Id,
  name: z.string(),
  branch: z.string(),
  phoneLast4: z.nullable(Digits4),
  url: z.string(),
});
export type CardView = z.infer<typeof CardView>;

const MemberParams = z.strictObject({ memberId: Id });

export const members = {
  /** Members of the caller's part of the tree, by branch and name. */
  list: route({
    method: 'GET',
    path: '/members',
    query: z.strictObject({
      unitId: z.optional(Id),
      /** Start of a name, or last four digits. */
      search: z.optional(line(20)),
      archived: z.optional(z.literal('yes')),
      cursor: Cursor,
      limit: z.optional(queryInt(1, 100)),
    }),
    response: page(MemberRow),
    errors: [],
    access: organizerOwn,
  }),
  /** Members (staff and archived not counted) of each unit of the caller's part of the tree, those below included. */
  counts: route({
    method: 'GET',
    path: '/member-counts',
    response: listOf(z.object({ unitId: Id, members: z.int() })),
    errors: [],
    access: organizerOwn,
  }),
  show: route({
    method: 'GET',
    path: '/members/:memberId',
    params: MemberParams,
    response: MemberView,
    errors: [],
    access: organizerHere,
  }),
  create: route({
    method: 'POST',
    path: '/members',
    body: MemberInput,
    response: MemberView,
    errors: ['MEMBER_NEEDS_BRANCH'],
    access: organizerHere,
  }),
  update: route({
    method: 'PUT',
    path: '/members/:memberId',
    params: MemberParams,
    body: z.strictObject({ ...MemberInput.shape, version: z.int() }),
    response: MemberView,
    errors: ['CHANGED_MEANWHILE', 'MEMBER_NEEDS_BRANCH', 'POWERS_ABOVE'],
    access: organizerHere,
  }),
  /** The tags in use in the caller's part of the tree, most used first. */
  tags: route({
    method: 'GET',
    path: '/member-tags',
    response: listOf(z.object({ tag: z.string(), members: z.int() })),
    errors: [],
    access: organizerOwn,
  }),
  setTags: route({
    method: 'PUT',
    path: '/members/:memberId/tags',
    params: MemberParams,
    body: z.strictObject({ tags: z.array(line(12)).check(z.maxLength(10)) }),
    response: MemberView,
    errors: [],
    access: organizerHere,
  }),
  /** Takes a person off the lists; records of what they did stay. */
  archive: route({
    method: 'POST',
    path: '/members/:memberId/archive',
    params: MemberParams,
    response: MemberView,
    errors: ['POWERS_ABOVE', 'LAST_ORGANIZER'],
    access: organizerHere,
  }),
  restore: route({
    method: 'POST',
    path: '/members/:memberId/restore',
    params: MemberParams,
    response: MemberView,
    errors: ['POWERS_ABOVE'],
    access: organizerHere,
  }),
  /** Voids the old card and issues a new one. */
  renewCard: route({
    method: 'POST',
    path: '/members/:memberId/card',
    params: MemberParams,
    response: CardView,
    errors: [],
    access: organizerHere,
  }),
  /** Cards to print, for chosen people or a whole unit (at most 500 at a time). */
  cards: route({
    method: 'GET',
    path: '/cards',
    query: z.strictObject({ unitId: z.optional(Id), memberId: z.optional(Id) }),
    response: listOf(CardView),
    errors: [],
    access: organizerOwn,
  }),
  myCard: route({ method: 'GET', path: '/me/card', response: CardView, errors: [], access: member }),
};
