import * as z from 'zod/mini';
import { HelpView } from './accounts.js';
import { ActivityKind, ActivityState } from './activities.js';
import { type ErrorCode, isErrorCode } from './errors.js';
import { UnitRef } from './org.js';
import { Digits4, Id, Instant, line } from './values.js';

/** first_come: in order of arrival · lottery: everybody who applies in time is equal · approval: an organizer decides. */
export const SignupWay = z.enum(['first_come', 'lottery', 'approval']);
export type SignupWay = z.infer<typeof SignupWay>;

/**
 * With a seat: requested (held until an organizer decides), offered (freed for somebody on the wait-list, to be
 * answered), confirmed. Without: waiting. Ended: left, declined, lapsed (not answered in time), refused (by the
 * organizer), removed (by the organizer, later), closed (the wait-list ended without a seat).
 */
export const SignupState = z.enum([
  'requested',
  'offered',
  'confirmed',
  'waiting',
  'left',
  'declined',
  'lapsed',
  'refused',
  'removed',
  'closed',
]);
export type SignupState = z.infer<typeof SignupState>;

/** Who signed the person up: the person · a relative · staff at the counter or telephone · the companion · the lottery. */
export const SignupVia = z.enum(['self', 'family', 'desk', 'companion', 'lottery']);
export type SignupVia = z.infer<typeof SignupVia>;

const age = z.nullable(z.int().check(z.gte(18), z.lte(120)));

/** Who may join, beside belonging to an invited unit. Asked in this order; the first that fails is told. */
export const SignupGates = z.strictObject({
  /** Full years on the first day, both ends included. */
  ageFrom: age,
  ageTo: age,
  /** Activities of which one has to be completed before; empty: none. */
  after: z.array(Id).check(z.maxLength(20)),
  /** At most so many courses in the term; null: no limit. */
  perTerm: z.nullable(z.int().check(z.gte(1), z.lte(20))),
  /** What the person must know about their health, to be confirmed; empty: nothing. */
  health: line(120, 0),
});
export type SignupGates = z.infer<typeof SignupGates>;

const seats = z.int().check(z.gte(1), z.lte(100_000));

/** How the seats of an activity are given out. */
export const SignupPlanInput = z.strictObject({
  way: SignupWay,
  /** Sign-up opens; with stages, for those who were in the same course before. */
  opensAt: Instant,
  /** Opens for people new to courses, and then for everybody; null: no such stage. In order of time. */
  newAt: z.nullable(Instant),
  everyoneAt: z.nullable(Instant),
  closesAt: Instant,
  /** Until then one can leave by a tap, later by a call; null: until the first session starts. */
  leaveUntil: z.nullable(Instant),
  capacity: seats,
  /** With fewer it does not run; null: it runs anyway. */
  minimum: z.nullable(seats),
  /** Seats kept for those who come to the counter or ring, until `deskQuotaUntil`. */
  deskQuota: z.int().check(z.gte(0), z.lte(100_000)),
  deskQuotaUntil: z.nullable(Instant),
  /** Hours between 8 and 20 o'clock to answer an offered seat. */
  answerHours: z.int().check(z.gte(1), z.lte(72)),
  /** Seats on the wait-list; null: no limit, 0: none. */
  waitingMost: z.nullable(z.int().check(z.gte(0), z.lte(100_000))),
  /** Whether two may sign up together, both or neither. */
  companions: z.boolean(),
  /** On the day, ten minutes after the start, seats of those who have not come go to standby in order. */
  standby: z.boolean(),
  /** Lottery only: the draw it belongs to. */
  drawId: z.nullable(Id),
  gates: SignupGates,
});
export type SignupPlanInput = z.infer<typeof SignupPlanInput>;

/** Seats, as people count them. `capacity` = `taken` + `free` + `kept`; a companion is a seat of their own. */
export const SeatCounts = z.object({
  capacity: z.int(),
  /** requested + offered + confirmed. */
  taken: z.int(),
  requested: z.int(),
  offered: z.int(),
  confirmed: z.int(),
  waiting: z.int(),
  /** Still kept for the counter. */
  kept: z.int(),
  /** For everybody. */
  free: z.int(),
  /** Taken through the counter. */
  desk: z.int(),
});
export type SeatCounts = z.infer<typeof SeatCounts>;

export const SignupPlanView = z.object({
  activityId: Id,
  ...SignupPlanInput.shape,
  counts: SeatCounts,
  /** The wait-list has ended. */
  closed: z.boolean(),
  version: z.int(),
});
export type SignupPlanView = z.infer<typeof SignupPlanView>;

const Reason = z.string().check(z.refine(text => isErrorCode(text)));

/** Whether something can be done now; where not, why, with what the sentence of the refusal needs. */
export const Permission = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), reason: Reason, details: z.record(z.string(), z.string()) }),
]);
export type Permission = { ok: true } | { ok: false; reason: ErrorCode; details: Record<string, string> };

/** Something else at the same time: another activity one has signed up for, or (later) a shift. */
export const Conflict = z.object({
  title: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  activityId: z.nullable(Id),
});
export type Conflict = z.infer<typeof Conflict>;

/** One's place in an activity. */
export const SignupView = z.object({
  id: Id,
  activityId: Id,
  memberId: Id,
  name: z.string(),
  state: SignupState,
  /** Seats asked for before this one, those of one's own party not counted; null unless waiting. */
  ahead: z.nullable(z.int()),
  /** Until when an offer stands. */
  answerBy: z.nullable(Instant),
  companion: z.nullable(z.object({ signupId: Id, memberId: Id, name: z.string() })),
  via: SignupVia,
  /** Who did it, where it was somebody else: 女儿 李芳 · 工作人员 王敏. */
  by: z.nullable(z.string()),
  joinedAt: Instant,
  reason: z.nullable(z.string()),
  /** Whether the caller may leave, accept or decline it now. */
  canLeave: Permission,
  canAnswer: Permission,
});
export type SignupView = z.infer<typeof SignupView>;

/** An activity one can sign up for, in short. */
export const SignupActivity = z.object({
  id: Id,
  title: z.string(),
  kind: ActivityKind,
  state: ActivityState,
  summary: z.string(),
  place: z.string(),
  bring: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  organizer: UnitRef,
  cancelReason: z.nullable(z.string()),
  /** Sessions that take place, by start. */
  sessions: z.array(
    z.object({
      id: Id,
      startsAt: Instant,
      endsAt: Instant,
      place: z.string(),
      cancelled: z.nullable(z.string()),
    }),
  ),
});
export type SignupActivity = z.infer<typeof SignupActivity>;

/** What the card of an activity says about its seats. */
export const SignupGlance = z.object({
  way: SignupWay,
  opensAt: Instant,
  closesAt: Instant,
  drawId: z.nullable(Id),
  /** Seats are still to be drawn: one applies in the draw, on its page. */
  byDraw: z.boolean(),
  capacity: z.int(),
  /** Seats left for everybody now. */
  free: z.int(),
  waiting: z.int(),
  mine: z.nullable(SignupView),
  /** Whether this person can sign up, apply or join the wait-list now. */
  canSignUp: Permission,
});
export type SignupGlance = z.infer<typeof SignupGlance>;

/** One gate as it stands before this person. */
export const GateView = z.object({
  kind: z.enum(['branch', 'age', 'after', 'perTerm', 'stage', 'health']),
  /** 「60到75岁」 */
  words: z.string(),
  passed: z.boolean(),
});

/** The page on which one checks the answers before signing up. */
export const SignupPage = z.object({
  /** For whom: the caller, or the elder the caller acts for. */
  person: z.object({ memberId: Id, name: z.string() }),
  activity: SignupActivity,
  glance: SignupGlance,
  gates: z.array(GateView),
  /** To be confirmed by a tap; empty: nothing. */
  health: z.string(),
  conflicts: z.array(Conflict),
  companions: z.boolean(),
  /** People one has signed up with before, or acts for: one tap instead of a scan. */
  knownCompanions: z.array(z.object({ memberId: Id, name: z.string() })),
  leaveUntil: z.nullable(Instant),
  help: HelpView,
});
export type SignupPage = z.infer<typeof SignupPage>;

/** A sign-up of one's own, with what comes next. */
export const MySignup = z.object({
  signup: SignupView,
  activity: SignupActivity,
  /** The next session that takes place; null when there is none. */
  next: z.nullable(z.object({ startsAt: Instant, endsAt: Instant, place: z.string() })),
  /** Sessions one came to, of those that are over. */
  came: z.int(),
  over: z.int(),
});
export type MySignup = z.infer<typeof MySignup>;

/** A person on the organizer's list. */
export const SignupRow = z.object({
  id: Id,
  memberId: Id,
  name: z.string(),
  branch: UnitRef,
  age: z.nullable(z.int()),
  phoneLast4: z.nullable(Digits4),
  state: SignupState,
  /** Number in order of arrival; both of a pair have the same. */
  ticket: z.int(),
  ahead: z.nullable(z.int()),
  answerBy: z.nullable(Instant),
  companion: z.nullable(z.string()),
  via: SignupVia,
  by: z.nullable(z.string()),
  joinedAt: Instant,
  /** Took a seat kept for the counter. */
  kept: z.boolean(),
  reason: z.nullable(z.string()),
});
export type SignupRow = z.infer<typeof SignupRow>;

/** An activity as those who run its sign-up see it. */
export const DeskActivity = z.object({
  activityId: Id,
  title: z.string(),
  kind: ActivityKind,
  place: z.string(),
  /** Null without sessions. */
  firstStartsAt: z.nullable(Instant),
  way: SignupWay,
  opensAt: Instant,
  closesAt: Instant,
  companions: z.boolean(),
  /** Until then seats are kept for the counter; null where none are. */
  deskQuotaUntil: z.nullable(Instant),
  drawId: z.nullable(Id),
  counts: SeatCounts,
  /** The wait-list has ended. */
  closed: z.boolean(),
});
export type DeskActivity = z.infer<typeof DeskActivity>;

/** A person at the counter, with how they stand to the activity. */
export const DeskCandidate = z.object({
  memberId: Id,
  name: z.string(),
  branch: UnitRef,
  age: z.nullable(z.int()),
  phoneLast4: z.nullable(Digits4),
  signup: z.nullable(z.object({ id: Id, state: SignupState, ahead: z.nullable(z.int()) })),
  /** Staff may sign up all the same, except where there is no seat. */
  canSignUp: Permission,
  conflicts: z.array(Conflict),
});
export type DeskCandidate = z.infer<typeof DeskCandidate>;

/** One thing that happened to a sign-up. */
export const SignupEventView = z.object({
  at: Instant,
  what: z.enum([
    'requested',
    'confirmed',
    'waiting',
    'offered',
    'accepted',
    'declined',
    'lapsed',
    'left',
    'approved',
    'refused',
    'removed',
    'closed',
    'standby',
  ]),
  by: z.nullable(z.string()),
  via: SignupVia,
  reason: z.nullable(z.string()),
});
export type SignupEventView = z.infer<typeof SignupEventView>;
