import * as z from 'zod/mini';
import { deskOwn, member, organizerHere, organizerOwn } from './access.js';
import { UnitRef } from './org.js';
import { route } from './route.js';
import { Cursor, Done, Id, Instant, line, listOf, Phone, page, paragraph } from './values.js';

export const ActivityKind = z.enum(['show', 'lecture', 'symposium', 'branch_day', 'course', 'other']);
export type ActivityKind = z.infer<typeof ActivityKind>;
export const ActivityState = z.enum(['draft', 'published', 'cancelled']);
export type ActivityState = z.infer<typeof ActivityState>;

/** GCJ-02 degrees, as Chinese maps use them. */
export const Coordinates = z.strictObject({
  latitude: z.number().check(z.gte(-90), z.lte(90)),
  longitude: z.number().check(z.gte(-180), z.lte(180)),
});

/** One meeting of an activity. Check-in opens at `opensAt` and closes at `endsAt`. */
export const SessionView = z.object({
  id: Id,
  startsAt: Instant,
  endsAt: Instant,
  opensAt: Instant,
  /** Where it takes place, where that is not the activity's place; empty: there. */
  place: z.string(),
  /** Why this one session does not take place; null: it does. */
  cancelled: z.nullable(z.string()),
  /** When this member checked in; null for organizers and those who have not. */
  cameAt: z.nullable(Instant),
});
export type SessionView = z.infer<typeof SessionView>;

/** An activity as members see it. */
export const ActivityView = z.object({
  id: Id,
  title: z.string(),
  kind: ActivityKind,
  state: ActivityState,
  summary: z.string(),
  place: z.string(),
  coordinates: z.nullable(Coordinates),
  bring: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  organizer: UnitRef,
  sessions: z.array(SessionView),
  /** Whether this member is on the list: of an invited unit, or signed up where one has to. */
  invited: z.boolean(),
  /** Its list is who has signed up; the invited units may. */
  bySignup: z.boolean(),
  walkInsWelcome: z.boolean(),
  cancelReason: z.nullable(z.string()),
});
export type ActivityView = z.infer<typeof ActivityView>;

/** An activity as its organizer edits it. */
export const ActivityForOrganizer = z.object({
  ...ActivityView.shape,
  capacity: z.nullable(z.int()),
  checkInBy: z.object({ poster: z.boolean(), rotating: z.boolean() }),
  invitedUnits: z.array(UnitRef),
  invitedCount: z.int(),
  posterUrl: z.string(),
  version: z.int(),
  publishedAt: z.nullable(Instant),
  /** What is still missing before it can be published; empty when ready. */
  missing: z.array(z.string()),
});
export type ActivityForOrganizer = z.infer<typeof ActivityForOrganizer>;

export const ActivityRow = z.object({
  id: Id,
  title: z.string(),
  kind: ActivityKind,
  state: ActivityState,
  place: z.string(),
  organizer: UnitRef,
  firstStartsAt: z.nullable(Instant),
  lastEndsAt: z.nullable(Instant),
  sessions: z.int(),
  /** On its list: people of invited units, or those who have signed up. */
  invited: z.int(),
  bySignup: z.boolean(),
});
export type ActivityRow = z.infer<typeof ActivityRow>;

const SessionInput = z.strictObject({
  /** Of an existing session that is kept; left out for a new one. */
  id: z.optional(Id),
  startsAt: Instant,
  endsAt: Instant,
  /** Minutes before the start at which check-in opens. */
  opensMinutesBefore: z.int().check(z.gte(0), z.lte(24 * 60)),
  /** Where it takes place this time; left out or empty: the activity's place. */
  place: z.optional(line(80, 0)),
});

export const ActivityInput = z.strictObject({
  unitId: Id,
  title: line(60, 0),
  kind: ActivityKind,
  summary: paragraph(2000),
  place: line(80, 0),
  coordinates: z.nullable(Coordinates),
  bring: line(100, 0),
  contactName: line(20, 0),
  contactPhone: z.union([Phone, z.literal('')]),
  sessions: z.array(SessionInput).check(z.maxLength(60)),
  invitedUnitIds: z.array(Id).check(z.maxLength(500)),
  capacity: z.nullable(z.int().check(z.gte(1), z.lte(100_000))),
  walkInsWelcome: z.boolean(),
  checkInBy: z.strictObject({ poster: z.boolean(), rotating: z.boolean() }),
});
export type ActivityInput = z.infer<typeof ActivityInput>;

/** A session at which the caller may stand at the desk. */
export const DeskSession = z.object({
  id: Id,
  activityId: Id,
  title: z.string(),
  place: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  opensAt: Instant,
  /** Why it does not take place; null: it does. */
  cancelled: z.nullable(z.string()),
});
export type DeskSession = z.infer<typeof DeskSession>;

const ActivityParams = z.strictObject({ activityId: Id });

export const activities = {
  /** What is on for this member: today's first, then what is to come; drafts never. */
  list: route({
    method: 'GET',
    path: '/activities',
    response: listOf(ActivityView),
    errors: [],
    access: member,
  }),
  show: route({
    method: 'GET',
    path: '/activities/:activityId',
    params: ActivityParams,
    response: ActivityView,
    errors: [],
    access: { ...member, elsewhere: 'ok' },
  }),
  organizerList: route({
    method: 'GET',
    path: '/organizer/activities',
    query: z.strictObject({ when: z.optional(z.enum(['coming', 'past', 'drafts'])), cursor: Cursor }),
    response: page(ActivityRow),
    errors: [],
    access: organizerOwn,
  }),
  organizerShow: route({
    method: 'GET',
    path: '/organizer/activities/:activityId',
    params: ActivityParams,
    response: ActivityForOrganizer,
    errors: [],
    access: organizerHere,
  }),
  /** Saves a draft; nothing has to be complete yet. */
  create: route({
    method: 'POST',
    path: '/organizer/activities',
    body: ActivityInput,
    response: ActivityForOrganizer,
    errors: ['SESSION_TIMES_WRONG', 'INVITED_OUTSIDE'],
    access: organizerHere,
  }),
  update: route({
    method: 'PUT',
    path: '/organizer/activities/:activityId',
    params: ActivityParams,
    body: z.strictObject({ ...ActivityInput.shape, version: z.int() }),
    response: ActivityForOrganizer,
    errors: [
      'CHANGED_MEANWHILE',
      'SESSION_TIMES_WRONG',
      'SESSION_IN_USE',
      'SESSION_STAYS_OFF',
      'INVITED_OUTSIDE',
      'ACTIVITY_CANCELLED',
      'ACTIVITY_INCOMPLETE',
    ],
    access: organizerHere,
  }),
  publish: route({
    method: 'POST',
    path: '/organizer/activities/:activityId/publish',
    params: ActivityParams,
    response: ActivityForOrganizer,
    errors: ['ACTIVITY_INCOMPLETE', 'ACTIVITY_CANCELLED'],
    access: organizerHere,
  }),
  cancel: route({
    method: 'POST',
    path: '/organizer/activities/:activityId/cancel',
    params: ActivityParams,
    body: z.strictObject({ reason: line(100) }),
    response: ActivityForOrganizer,
    errors: ['ACTIVITY_CANCELLED'],
    access: organizerHere,
  }),
  /** A draft with everything but the times, moved to `startsOn`'s weekday by the editor; a course is copied as one. */
  copy: route({
    method: 'POST',
    path: '/organizer/activities/:activityId/copy',
    params: ActivityParams,
    response: ActivityForOrganizer,
    errors: ['COURSE_NEEDS_TERM'],
    access: organizerHere,
  }),
  /** Throws a draft away. */
  remove: route({
    method: 'DELETE',
    path: '/organizer/activities/:activityId',
    params: ActivityParams,
    response: Done,
    errors: ['ACTIVITY_NOT_DRAFT'],
    access: organizerHere,
  }),
  /** Sessions from twelve hours ago to a week ahead at which the caller may stand at the desk. */
  deskSessions: route({
    method: 'GET',
    path: '/desk/sessions',
    response: listOf(DeskSession),
    errors: [],
    access: deskOwn,
  }),
  /** One session does not take place; those on the list are told. */
  cancelSession: route({
    method: 'POST',
    path: '/organizer/sessions/:sessionId/cancel',
    params: z.strictObject({ sessionId: Id }),
    body: z.strictObject({ reason: line(100) }),
    response: ActivityForOrganizer,
    errors: ['SESSION_OFF', 'SESSION_OVER', 'ACTIVITY_CANCELLED'],
    access: organizerHere,
  }),
  /** It does take place after all; those on the list are told. */
  restoreSession: route({
    method: 'POST',
    path: '/organizer/sessions/:sessionId/restore',
    params: z.strictObject({ sessionId: Id }),
    response: ActivityForOrganizer,
    errors: ['SESSION_ON', 'SESSION_OVER', 'ACTIVITY_CANCELLED'],
    access: organizerHere,
  }),
};
