import * as z from 'zod/mini';
import { anyone, deskHere, deskOwn, member, organizerHere, organizerOwn, signedIn } from './access.js';
import { UnitRef } from './org.js';
import { route } from './route.js';
import { Day, Digits4, Digits6, Done, Id, Instant, LinkCode, listOf, ScannedText } from './values.js';

export const Role = z.enum(['organizer', 'desk']);
export type Role = z.infer<typeof Role>;

/** elder: 长辈版 · standard: 标准版; `step` 1–3 scales the text of either. */
export const Preferences = z.strictObject({
  mode: z.enum(['elder', 'standard']),
  step: z.union([z.literal(1), z.literal(2), z.literal(3)]),
});
export type Preferences = z.infer<typeof Preferences>;

/** Who to ring: shown on every page. */
export const HelpView = z.object({ name: z.string(), phone: z.string(), hours: z.string() });
export type HelpView = z.infer<typeof HelpView>;

export const MeView = z.object({
  accountId: Id,
  /** Null until this phone is recognised. */
  member: z.nullable(
    z.object({ id: Id, name: z.string(), branch: UnitRef, phoneLast4: z.nullable(Digits4) }),
  ),
  preferences: Preferences,
  roles: z.array(z.object({ role: Role, unit: UnitRef, endsOn: Day })),
  help: HelpView,
  /** Whether the demo entrance is open. */
  demo: z.boolean(),
});
export type MeView = z.infer<typeof MeView>;

/** Token of a session: sent as `Authorization: Bearer …`, shown once, valid 90 days after its last use. */
export const SignInView = z.object({ token: z.string(), expiresAt: Instant, me: MeView });
export type SignInView = z.infer<typeof SignInView>;

/** The rescue code: a QR and four digits shown to staff, who say who this is. In a browser, six digits for one's own phone. */
export const ClaimView = z.object({
  id: Id,
  digits: Digits4,
  /** What a computer shows to be signed in by a phone; null in WeChat. */
  computerCode: z.nullable(Digits6),
  /** Content of the QR code. */
  url: z.string(),
  expiresAt: Instant,
  state: z.enum(['waiting', 'recognised', 'expired']),
  /** Name of the person, once recognised. */
  name: z.nullable(z.string()),
});
export type ClaimView = z.infer<typeof ClaimView>;

/** A rescue code as staff see it. */
export const ClaimForStaff = z.object({
  id: Id,
  digits: Digits4,
  openedAt: Instant,
  /** Whether this phone has been recognised before. */
  recognised: z.boolean(),
  /** Whom it belongs to, where that is somebody of the caller's part of the tree. */
  member: z.nullable(z.object({ id: Id, name: z.string(), branch: UnitRef })),
});
export type ClaimForStaff = z.infer<typeof ClaimForStaff>;

export const GrantView = z.object({
  id: Id,
  member: z.object({ id: Id, name: z.string() }),
  role: Role,
  unit: UnitRef,
  endsOn: Day,
  active: z.boolean(),
});
export type GrantView = z.infer<typeof GrantView>;

export const DeviceView = z.object({
  id: Id,
  kind: z.enum(['wechat', 'browser']),
  recognisedAt: Instant,
  lastSeenAt: z.nullable(Instant),
});
export type DeviceView = z.infer<typeof DeviceView>;

export const PersonaView = z.object({
  key: z.string(),
  name: z.string(),
  role: z.string(),
  hint: z.string(),
});
export type PersonaView = z.infer<typeof PersonaView>;

const ClaimParams = z.strictObject({ claimId: Id });
const MemberParams = z.strictObject({ memberId: Id });

export const accounts = {
  /** Silent sign-in inside WeChat; `code` comes from wx.login, valid 5 minutes and once. */
  signInWechat: route({
    method: 'POST',
    path: '/sign-in/wechat',
    body: z.strictObject({ code: z.string().check(z.minLength(1), z.maxLength(200)) }),
    response: SignInView,
    errors: ['WECHAT_CODE_REFUSED', 'WECHAT_UNREACHABLE', 'TOO_MANY'],
    perMinute: 6000,
    access: anyone,
  }),
  /** A browser outside WeChat gets an account of its own, recognised later by staff, card or another phone. */
  signInBrowser: route({
    method: 'POST',
    path: '/sign-in/browser',
    body: z.strictObject({}),
    response: SignInView,
    errors: ['TOO_MANY'],
    perMinute: 600,
    access: anyone,
  }),
  signOut: route({ method: 'POST', path: '/sign-out', response: Done, errors: [], access: signedIn }),
  me: route({ method: 'GET', path: '/me', response: MeView, errors: [], access: signedIn }),
  savePreferences: route({
    method: 'PUT',
    path: '/me/preferences',
    body: Preferences,
    response: Preferences,
    errors: [],
    access: signedIn,
  }),

  /** Shows this phone's rescue code; asked again within its life the same code comes back. */
  openClaim: route({
    method: 'POST',
    path: '/claims',
    response: ClaimView,
    errors: ['TOO_MANY'],
    perMinute: 20,
    access: signedIn,
  }),
  /** How one's own rescue code stands; another's is not there. */
  myClaim: route({
    method: 'GET',
    path: '/claims/:claimId',
    params: ClaimParams,
    response: ClaimView,
    errors: [],
    access: {
      ...signedIn,
      member: 404,
      desk: 404,
      organizer: 404,
      elsewhere: 404,
      district: 404,
    },
  }),
  /** Staff look up a rescue code by its four digits or by what the camera read. */
  findClaim: route({
    method: 'GET',
    path: '/staff/claims',
    query: z.strictObject({ code: ScannedText }),
    response: ClaimForStaff,
    errors: ['CLAIM_UNKNOWN', 'CLAIM_EXPIRED', 'TOO_MANY'],
    perMinute: 60,
    access: deskOwn,
  }),
  /** Staff say who a phone belongs to. */
  resolveClaim: route({
    method: 'POST',
    path: '/staff/claims/:claimId',
    params: ClaimParams,
    body: z.strictObject({ memberId: Id }),
    response: ClaimForStaff,
    errors: ['CLAIM_EXPIRED', 'ALREADY_RECOGNISED', 'HOLDS_ROLES'],
    access: deskHere,
  }),
  /** Signs in a browser that is nobody's yet as oneself: its six digits, or what the camera read off its screen. */
  joinComputer: route({
    method: 'POST',
    path: '/me/computers',
    body: z.strictObject({ code: ScannedText }),
    response: Done,
    errors: ['NO_SUCH_COMPUTER', 'ALREADY_RECOGNISED', 'TOO_MANY'],
    perMinute: 10,
    access: member,
  }),
  /** Recognises a phone by its WeChat number; `code` comes from the getPhoneNumber button. */
  recogniseByPhone: route({
    method: 'POST',
    path: '/me/recognise/phone',
    body: z.strictObject({ code: z.string().check(z.minLength(1), z.maxLength(200)) }),
    response: MeView,
    errors: [
      'PHONE_NOT_ON_ROSTER',
      'PHONE_SHARED',
      'WECHAT_CODE_REFUSED',
      'WECHAT_UNREACHABLE',
      'ALREADY_RECOGNISED',
      'TOO_MANY',
    ],
    perMinute: 6,
    access: signedIn,
  }),
  /** Name on a paper card, so that its owner can confirm it. */
  lookAtCard: route({
    method: 'GET',
    path: '/cards/:cardCode',
    params: z.strictObject({ cardCode: LinkCode }),
    response: z.object({ name: z.string(), branch: z.string() }),
    errors: ['CARD_UNKNOWN', 'TOO_MANY'],
    perMinute: 12,
    access: signedIn,
  }),
  /** Recognises a phone by the paper card its owner scanned and confirmed. */
  recogniseByCard: route({
    method: 'POST',
    path: '/me/recognise/card',
    body: z.strictObject({ cardCode: LinkCode }),
    response: MeView,
    errors: ['CARD_UNKNOWN', 'ALREADY_RECOGNISED', 'HOLDS_ROLES', 'TOO_MANY'],
    perMinute: 6,
    access: signedIn,
  }),

  devices: route({
    method: 'GET',
    path: '/members/:memberId/devices',
    params: MemberParams,
    response: listOf(DeviceView),
    errors: [],
    access: organizerHere,
  }),
  /** Releases every phone and computer of a member: they must be recognised anew. */
  release: route({
    method: 'POST',
    path: '/members/:memberId/release',
    params: MemberParams,
    response: Done,
    errors: [],
    access: organizerHere,
  }),

  /** Who may organize or stand at the desk in the caller's part of the tree. */
  grants: route({
    method: 'GET',
    path: '/grants',
    query: z.strictObject({ memberId: z.optional(Id) }),
    response: listOf(GrantView),
    errors: [],
    access: organizerOwn,
  }),
  /** Gives a role for a part of the tree until a day, that day included. */
  grant: route({
    method: 'POST',
    path: '/members/:memberId/grants',
    params: MemberParams,
    body: z.strictObject({ role: Role, unitId: Id, endsOn: Day }),
    response: GrantView,
    errors: ['GRANT_OVERREACHES'],
    access: organizerHere,
  }),
  revoke: route({
    method: 'DELETE',
    path: '/grants/:grantId',
    params: z.strictObject({ grantId: Id }),
    response: Done,
    errors: ['LAST_ORGANIZER'],
    access: organizerHere,
  }),
};

/** The demo entrance; these routes exist only in demo mode. */
export const demo = {
  personas: route({
    method: 'GET',
    path: '/demo/personas',
    response: listOf(PersonaView),
    errors: [],
    access: anyone,
  }),
  /** Signs in as a person of the demo district, through the same WeChat client as anybody. */
  enter: route({
    method: 'POST',
    path: '/demo/personas/:key',
    params: z.strictObject({ key: z.string().check(z.regex(/^[a-z-]{2,30}$/)) }),
    response: SignInView,
    errors: ['TOO_MANY'],
    perMinute: 120,
    access: anyone,
  }),
};
