import * as z from 'zod/mini';
import { deskHere, deskOwn, member, organizerHere, signedIn } from './access.js';
import { file, route } from './route.js';
import {
  DeskActivity,
  DeskCandidate,
  MySignup,
  SignupEventView,
  SignupPage,
  SignupPlanInput,
  SignupPlanView,
  SignupRow,
  SignupState,
  SignupView,
} from './signup-views.js';
import {
  Cursor,
  Digits4,
  Done,
  Id,
  line,
  listOf,
  page,
  queryInt,
  RequestKey,
  ScannedText,
} from './values.js';

const ActivityParams = z.strictObject({ activityId: Id });
const SignupParams = z.strictObject({ signupId: Id });

/** The member for whom a relative acts; left out: oneself. */
const For = z.optional(Id);

/** Whom one takes along: a scanned card, or somebody the page knows. */
const Companion = z.union([z.strictObject({ card: ScannedText }), z.strictObject({ memberId: Id })]);

/** What may keep one from signing up, in the order in which it is asked. */
export const signupRefusals = [
  'SIGNUP_NONE',
  'SIGNUP_BY_LOTTERY',
  'SIGNUP_NOT_OPEN',
  'SIGNUP_CLOSED',
  'GATE_BRANCH',
  'GATE_AGE',
  'GATE_AFTER',
  'GATE_PER_TERM',
  'GATE_STAGE',
  'GATE_HEALTH',
  'SIGNUP_CONFLICT',
  'SIGNUP_FULL',
] as const;

const companionRefusals = [
  'COMPANIONS_NOT_ASKED',
  'COMPANION_UNKNOWN',
  'COMPANION_SELF',
  'COMPANION_CANNOT',
] as const;

/**
 * A sign-up belongs to its member, to a relative the member has allowed to sign up, and to staff who hold the desk
 * over the activity; to others it is not there. The sample's is the member's own.
 */
const ownOrDesk = { ...signedIn, visitor: 404, elsewhere: 404 } as const;

const Act = z.strictObject({
  /** Kindly asked, never needed. */
  reason: line(100, 0),
  requestKey: RequestKey,
});

export const signups = {
  /** The page of an activity's sign-up, as it is for oneself or for an elder one acts for. */
  show: route({
    method: 'GET',
    path: '/activities/:activityId/signup',
    params: ActivityParams,
    query: z.strictObject({ for: For }),
    response: SignupPage,
    errors: ['SIGNUP_NONE', 'FAMILY_MAY_NOT_SIGN_UP'],
    access: member,
    relatives: true,
  }),
  /** Signs up. Whoever has a place or waits already gets that answer again. */
  join: route({
    method: 'POST',
    path: '/activities/:activityId/signups',
    params: ActivityParams,
    body: z.strictObject({
      for: For,
      companion: z.nullable(Companion),
      healthConfirmed: z.boolean(),
      /** The person saw what is on at the same time, and wants it all the same. */
      despiteConflicts: z.boolean(),
      requestKey: RequestKey,
    }),
    response: SignupView,
    errors: [...signupRefusals, ...companionRefusals, 'FAMILY_MAY_NOT_SIGN_UP'],
    perMinute: 30,
    access: member,
    relatives: true,
  }),
  /** One's own, or an elder's: what is to come first, then what is over. */
  mine: route({
    method: 'GET',
    path: '/me/signups',
    query: z.strictObject({ for: For }),
    response: listOf(MySignup),
    errors: ['FAMILY_MAY_NOT_SIGN_UP'],
    access: member,
    relatives: true,
  }),
  /** Takes the seat that was offered, for the whole party. */
  accept: route({
    method: 'POST',
    path: '/signups/:signupId/accept',
    params: SignupParams,
    body: Act,
    response: SignupView,
    errors: ['OFFER_OVER', 'GATE_PER_TERM', 'COMPANION_CANNOT'],
    access: ownOrDesk,
  }),
  /** Declines an offer; the seat goes to the next in the same moment. */
  decline: route({
    method: 'POST',
    path: '/signups/:signupId/decline',
    params: SignupParams,
    body: Act,
    response: SignupView,
    errors: ['OFFER_OVER'],
    access: ownOrDesk,
  }),
  /** Leaves, with the companion or alone; staff may do it after the deadline too. */
  leave: route({
    method: 'POST',
    path: '/signups/:signupId/leave',
    params: SignupParams,
    body: z.strictObject({ ...Act.shape, alone: z.boolean() }),
    response: SignupView,
    errors: ['LEAVE_TOO_LATE', 'SIGNUP_ENDED'],
    access: ownOrDesk,
  }),
  /** Who can be signed up at the counter: by card, by four digits, or by the start of a name; at most 20. */
  deskFind: route({
    method: 'GET',
    path: '/activities/:activityId/desk/people',
    params: ActivityParams,
    query: z.strictObject({
      digits: z.optional(Digits4),
      name: z.optional(line(20)),
      card: z.optional(ScannedText),
    }),
    response: listOf(DeskCandidate),
    errors: ['SIGNUP_NONE', 'CARD_UNKNOWN', 'TOO_MANY'],
    perMinute: 120,
    access: deskHere,
  }),
  /** Signs somebody up at the counter or on the telephone. `anyway`: staff saw the refusal; never beyond the seats. */
  deskJoin: route({
    method: 'POST',
    path: '/activities/:activityId/desk/signups',
    params: ActivityParams,
    body: z.strictObject({
      memberId: Id,
      companionId: z.nullable(Id),
      anyway: z.boolean(),
      requestKey: RequestKey,
    }),
    response: SignupView,
    errors: [...signupRefusals, ...companionRefusals],
    access: deskHere,
  }),
  /** Activities with a sign-up at whose counter the caller may stand: not over yet, soonest first; drafts never. */
  deskList: route({
    method: 'GET',
    path: '/desk/signups',
    response: listOf(DeskActivity),
    errors: [],
    access: deskOwn,
  }),
  /** The organizer's list: those with seats by arrival, then the wait-list, then the ended ones. */
  list: route({
    method: 'GET',
    path: '/organizer/activities/:activityId/signups',
    params: ActivityParams,
    query: z.strictObject({
      /** ended: whatever way it ended. */
      state: z.optional(z.union([SignupState, z.literal('ended')])),
      /** Only people whose telephone number ends so. */
      digits: z.optional(Digits4),
      cursor: Cursor,
      limit: z.optional(queryInt(1, 200)),
    }),
    response: z.object({ ...page(SignupRow).shape, activity: DeskActivity }),
    errors: ['SIGNUP_NONE'],
    access: deskHere,
  }),
  events: route({
    method: 'GET',
    path: '/signups/:signupId/events',
    params: SignupParams,
    response: listOf(SignupEventView),
    errors: [],
    access: deskHere,
  }),
  /** Says yes to a request (way: approval). */
  approve: route({
    method: 'POST',
    path: '/signups/:signupId/approve',
    params: SignupParams,
    body: Act,
    response: SignupView,
    errors: ['SIGNUP_NOT_REQUESTED'],
    access: organizerHere,
  }),
  refuse: route({
    method: 'POST',
    path: '/signups/:signupId/refuse',
    params: SignupParams,
    body: z.strictObject({ reason: line(100), requestKey: RequestKey }),
    response: SignupView,
    errors: ['SIGNUP_NOT_REQUESTED'],
    access: organizerHere,
  }),
  plan: route({
    method: 'GET',
    path: '/organizer/activities/:activityId/signup-plan',
    params: ActivityParams,
    response: z.object({ plan: z.nullable(SignupPlanView) }),
    errors: [],
    access: organizerHere,
  }),
  /** Makes or changes the plan. More seats go to the wait-list at once; fewer than are taken are refused. */
  setPlan: route({
    method: 'PUT',
    path: '/organizer/activities/:activityId/signup-plan',
    params: ActivityParams,
    /** `version` 0 for a new one. */
    body: z.strictObject({ ...SignupPlanInput.shape, version: z.int() }),
    response: SignupPlanView,
    errors: [
      'CHANGED_MEANWHILE',
      'ACTIVITY_CANCELLED',
      'SIGNUP_TIMES_WRONG',
      'SEATS_BELOW_TAKEN',
      'SIGNUP_IN_USE',
      'DRAW_UNKNOWN',
      'DRAW_DONE',
    ],
    access: organizerHere,
  }),
  /** No sign-up any more: the activity is for its invited units again. Only while nobody has signed up. */
  removePlan: route({
    method: 'DELETE',
    path: '/organizer/activities/:activityId/signup-plan',
    params: ActivityParams,
    response: Done,
    errors: ['SIGNUP_IN_USE'],
    access: organizerHere,
  }),
  /** The list as Excel, last four digits only. */
  export: route({
    method: 'GET',
    path: '/organizer/activities/:activityId/signups.xlsx',
    params: ActivityParams,
    response: file('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
    errors: ['SIGNUP_NONE'],
    access: organizerHere,
  }),
};
