import * as z from 'zod/mini';
import { deskHere, organizerHere, signedIn } from './access.js';
import { ClaimView, HelpView } from './accounts.js';
import { UnitRef } from './org.js';
import { file, route } from './route.js';
import { Cursor, Digits4, Id, Instant, line, page, queryInt, RequestKey, ScannedText } from './values.js';

/** poster: scanned the poster · rotating: scanned the big screen · card: staff scanned the card ·
 * last4: staff typed four digits · name: staff found the name · rescue: staff recognised the phone. */
export const CheckInMethod = z.enum(['poster', 'rotating', 'card', 'last4', 'name', 'rescue']);
export type CheckInMethod = z.infer<typeof CheckInMethod>;

/** What became of a scan; each has its own screen. */
export const CheckInOutcome = z.enum([
  'CHECKED_IN',
  'ALREADY_CHECKED_IN',
  'NOT_OPEN_YET',
  'CLOSED',
  'CANCELLED',
  'NOT_INVITED',
  'NOT_RECOGNISED',
  'CODE_EXPIRED',
  'CODE_UNKNOWN',
]);
export type CheckInOutcome = z.infer<typeof CheckInOutcome>;

const ActivityAtDoor = z.object({
  id: Id,
  title: z.string(),
  place: z.string(),
  bring: z.string(),
  sessionId: Id,
  startsAt: Instant,
  endsAt: Instant,
  opensAt: Instant,
  cancelReason: z.nullable(z.string()),
});

/** The answer to a scan. Everything but green carries a rescue code to show to staff. */
export const ScanResult = z.object({
  outcome: CheckInOutcome,
  /** The person, where the phone is recognised. */
  name: z.nullable(z.string()),
  activity: z.nullable(ActivityAtDoor),
  checkIn: z.nullable(z.object({ id: Id, at: Instant, method: CheckInMethod })),
  /** On the wait-list, at the door: the turn (1: the next; both of a pair have the same), and when seats of those who have not come are given. */
  standby: z.nullable(z.object({ turn: z.int(), from: Instant })),
  rescue: z.nullable(ClaimView),
  help: HelpView,
});
export type ScanResult = z.infer<typeof ScanResult>;

/** Somebody on the wait-list who stands at the door. Admitted in order, ten minutes after the start. */
export const StandbyPerson = z.object({
  memberId: Id,
  name: z.string(),
  branch: z.string(),
  /** 1: the next one; both of a pair have the same. 0: let in already. */
  turn: z.int(),
  since: Instant,
  admittedAt: z.nullable(Instant),
});
export type StandbyPerson = z.infer<typeof StandbyPerson>;

/** A person as the desk sees them; no phone number, no rank. */
export const DeskPerson = z.object({
  id: Id,
  name: z.string(),
  branch: UnitRef,
  age: z.nullable(z.int()),
  phoneLast4: z.nullable(Digits4),
  invited: z.boolean(),
  cameAt: z.nullable(Instant),
});
export type DeskPerson = z.infer<typeof DeskPerson>;

/** Refusals at the desk are outcomes too: the attendant sees the name and may check in all the same. */
export const DeskResult = z.object({
  outcome: z.enum(['CHECKED_IN', 'ALREADY_CHECKED_IN', 'NOT_OPEN_YET', 'CLOSED', 'CANCELLED', 'NOT_INVITED']),
  person: DeskPerson,
  checkIn: z.nullable(z.object({ id: Id, at: Instant, method: CheckInMethod, canUndo: z.boolean() })),
  /** People checked in at this session now. */
  came: z.int(),
});
export type DeskResult = z.infer<typeof DeskResult>;

/** Whom the desk means: a scanned card or rescue code, or a person picked from the list. */
const DeskSubject = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('card'), scanned: ScannedText }),
  z.strictObject({ by: z.literal('last4'), memberId: Id }),
  z.strictObject({ by: z.literal('name'), memberId: Id }),
  z.strictObject({ by: z.literal('rescue'), claimId: Id, memberId: Id }),
]);
export type DeskSubject = z.infer<typeof DeskSubject>;

export const Arrival = z.object({
  checkInId: Id,
  memberId: Id,
  name: z.string(),
  branch: z.string(),
  at: Instant,
  method: CheckInMethod,
  /** Who helped: the attendant's name. */
  by: z.nullable(z.string()),
  invited: z.boolean(),
});
export type Arrival = z.infer<typeof Arrival>;

export const BoardView = z.object({
  sessionId: Id,
  activityId: Id,
  title: z.string(),
  place: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  cancelled: z.boolean(),
  invited: z.int(),
  /** Checked in, walk-ins included. */
  came: z.int(),
  /** Of those, people who were not on the list. */
  walkIns: z.int(),
  /** Invited and not checked in: invited − (came − walkIns). */
  notYet: z.int(),
  capacity: z.nullable(z.int()),
  byMethod: z.array(z.object({ method: CheckInMethod, count: z.int() })),
  lastArrivals: z.array(Arrival),
  /** Refused scans since check-in opened, by reason. */
  refused: z.array(z.object({ outcome: CheckInOutcome, count: z.int() })),
});
export type BoardView = z.infer<typeof BoardView>;

export const MissingPerson = z.object({
  memberId: Id,
  name: z.string(),
  branch: z.string(),
  age: z.nullable(z.int()),
  phone: z.nullable(z.string()),
  phoneNote: z.string(),
  landline: z.nullable(z.string()),
});
export type MissingPerson = z.infer<typeof MissingPerson>;

/** What the big screen shows; asks again every few seconds. */
export const RotatingView = z.object({
  /** Content of the QR code now. */
  url: z.string(),
  /** When the next one is due. */
  nextAt: Instant,
  title: z.string(),
  place: z.string(),
  startsAt: Instant,
  came: z.int(),
  invited: z.int(),
});
export type RotatingView = z.infer<typeof RotatingView>;

const SessionParams = z.strictObject({ sessionId: Id });

export const checkins = {
  /**
   * A phone opened a poster's or the big screen's code. `scannedAt` is WeChat's scancode_time; a scan
   * that could not be sent at once counts from then, at most two hours back.
   */
  scan: route({
    method: 'POST',
    path: '/checkins',
    body: z.strictObject({ code: ScannedText, requestKey: RequestKey, scannedAt: z.optional(Instant) }),
    response: ScanResult,
    errors: ['TOO_MANY'],
    perMinute: 30,
    access: signedIn,
  }),
  rotating: route({
    method: 'GET',
    path: '/sessions/:sessionId/rotating',
    params: SessionParams,
    response: RotatingView,
    errors: ['METHOD_OFF'],
    access: deskHere,
  }),
  /** Candidates for four digits, or for the start of a name; at most 20. */
  deskFind: route({
    method: 'GET',
    path: '/sessions/:sessionId/desk/people',
    params: SessionParams,
    query: z.strictObject({ digits: z.optional(Digits4), name: z.optional(line(20)) }),
    response: z.object({
      items: z.array(DeskPerson),
      /** A phone waits to be recognised under these four digits. */
      claim: z.nullable(z.object({ id: Id, openedAt: Instant })),
    }),
    errors: ['TOO_MANY'],
    perMinute: 120,
    access: deskHere,
  }),
  deskCheckIn: route({
    method: 'POST',
    path: '/sessions/:sessionId/desk/checkins',
    params: SessionParams,
    body: z.strictObject({
      subject: DeskSubject,
      requestKey: RequestKey,
      /** The attendant saw the refusal and checks in all the same. */
      anyway: z.optional(z.literal(true)),
    }),
    response: DeskResult,
    errors: [
      'CARD_UNKNOWN',
      'CLAIM_UNKNOWN',
      'CLAIM_EXPIRED',
      'CLAIM_WAITING',
      'HOLDS_ROLES',
      'ALREADY_RECOGNISED',
    ],
    access: deskHere,
  }),
  /** The attendant for ten minutes, an organizer at any time; the person can be checked in again. */
  undo: route({
    method: 'POST',
    path: '/checkins/:checkInId/undo',
    params: z.strictObject({ checkInId: Id }),
    body: z.strictObject({ reason: line(60, 0) }),
    response: z.object({ came: z.int() }),
    errors: ['UNDO_TOO_LATE', 'ALREADY_UNDONE'],
    access: deskHere,
  }),
  board: route({
    method: 'GET',
    path: '/sessions/:sessionId/board',
    params: SessionParams,
    response: BoardView,
    errors: [],
    access: deskHere,
  }),
  arrivals: route({
    method: 'GET',
    path: '/sessions/:sessionId/arrivals',
    params: SessionParams,
    query: z.strictObject({ cursor: Cursor, limit: z.optional(queryInt(1, 200)) }),
    response: page(Arrival),
    errors: [],
    access: deskHere,
  }),
  /** Invited people who have not come, with their numbers; reading it is put on record. */
  missing: route({
    method: 'GET',
    path: '/sessions/:sessionId/missing',
    params: SessionParams,
    query: z.strictObject({ cursor: Cursor, limit: z.optional(queryInt(1, 200)) }),
    response: page(MissingPerson),
    errors: [],
    access: organizerHere,
  }),
  /** Who stands at the door from the wait-list, in order, and who has been let in; empty where there is no standby. */
  standby: route({
    method: 'GET',
    path: '/sessions/:sessionId/standby',
    params: SessionParams,
    response: z.object({ from: z.nullable(Instant), seatsFree: z.int(), items: z.array(StandbyPerson) }),
    errors: [],
    access: deskHere,
  }),
  /** The attendance sheet as Excel; last four digits only. */
  export: route({
    method: 'GET',
    path: '/sessions/:sessionId/attendance',
    params: SessionParams,
    response: file('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
    errors: [],
    access: organizerHere,
  }),
};
