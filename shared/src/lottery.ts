import * as z from 'zod/mini';
import { deskHere, member, organizerHere, organizerOwn, signedIn } from './access.js';
import {
  ApplicationView,
  DrawFigures,
  DrawForMember,
  DrawForOrganizer,
  DrawInput,
  DrawLine,
  DrawRow,
  mostChoices,
} from './lottery-views.js';
import { file, route } from './route.js';
import { Cursor, Done, Id, page, queryInt, RequestKey, ScannedText } from './values.js';

const DrawParams = z.strictObject({ drawId: Id });
const For = z.optional(Id);
const Companion = z.union([z.strictObject({ card: ScannedText }), z.strictObject({ memberId: Id })]);

const Wish = {
  choices: z.array(Id).check(z.minLength(1), z.maxLength(mostChoices)),
  healthConfirmed: z.boolean(),
  requestKey: RequestKey,
};
const refusals = [
  'DRAW_NOT_OPEN',
  'DRAW_CLOSED',
  'DRAW_CHOICE_WRONG',
  'GATE_BRANCH',
  'GATE_AGE',
  'GATE_AFTER',
  'GATE_PER_TERM',
  'GATE_STAGE',
  'GATE_HEALTH',
  'COMPANIONS_NOT_ASKED',
  'COMPANION_UNKNOWN',
  'COMPANION_SELF',
  'COMPANION_CANNOT',
] as const;

export const lottery = {
  list: route({
    method: 'GET',
    path: '/organizer/draws',
    query: z.strictObject({ cursor: Cursor }),
    response: page(DrawRow),
    errors: [],
    access: organizerOwn,
  }),
  organizerShow: route({
    method: 'GET',
    path: '/organizer/draws/:drawId',
    params: DrawParams,
    response: DrawForOrganizer,
    errors: [],
    access: organizerHere,
  }),
  /** Makes the draw and its seed, whose hash can be published from now on. */
  create: route({
    method: 'POST',
    path: '/organizer/draws',
    body: DrawInput,
    response: DrawForOrganizer,
    errors: ['DRAW_TIMES_WRONG'],
    access: organizerHere,
  }),
  update: route({
    method: 'PUT',
    path: '/organizer/draws/:drawId',
    params: DrawParams,
    body: z.strictObject({ ...DrawInput.shape, version: z.int() }),
    response: DrawForOrganizer,
    errors: ['CHANGED_MEANWHILE', 'DRAW_TIMES_WRONG', 'DRAW_DONE'],
    access: organizerHere,
  }),
  remove: route({
    method: 'DELETE',
    path: '/organizer/draws/:drawId',
    params: DrawParams,
    response: Done,
    errors: ['DRAW_IN_USE'],
    access: organizerHere,
  }),
  /** Draws with a throwaway seed and changes nothing: how it would look. */
  trial: route({
    method: 'POST',
    path: '/organizer/draws/:drawId/trial',
    params: DrawParams,
    response: DrawFigures,
    errors: ['DRAW_DONE'],
    access: organizerHere,
  }),
  /** Draws. From now on nothing can be changed; members learn of it when it is published. */
  draw: route({
    method: 'POST',
    path: '/organizer/draws/:drawId/draw',
    params: DrawParams,
    response: DrawFigures,
    errors: ['DRAW_NOT_CLOSED', 'DRAW_DONE'],
    access: organizerHere,
  }),
  figures: route({
    method: 'GET',
    path: '/organizer/draws/:drawId/figures',
    params: DrawParams,
    response: DrawFigures,
    errors: ['DRAW_NOT_DONE'],
    access: organizerHere,
  }),
  /** Gives out the seats, tells everybody, and shows the seed. */
  publish: route({
    method: 'POST',
    path: '/organizer/draws/:drawId/publish',
    params: DrawParams,
    response: DrawForOrganizer,
    errors: ['DRAW_NOT_DONE'],
    access: organizerHere,
  }),
  /** The list that was drawn from with its result, as CSV: what `scripts/lottery.mjs` recomputes. */
  export: route({
    method: 'GET',
    path: '/organizer/draws/:drawId/list.csv',
    params: DrawParams,
    response: file('text/csv'),
    errors: ['DRAW_NOT_DONE'],
    access: organizerHere,
  }),
  show: route({
    method: 'GET',
    path: '/draws/:drawId',
    params: DrawParams,
    query: z.strictObject({ for: For }),
    response: DrawForMember,
    errors: ['FAMILY_MAY_NOT_SIGN_UP'],
    access: member,
    relatives: true,
  }),
  /** Applies, or changes what one applied for. */
  apply: route({
    method: 'PUT',
    path: '/draws/:drawId/application',
    params: DrawParams,
    body: z.strictObject({ ...Wish, for: For, companion: z.nullable(Companion) }),
    response: ApplicationView,
    errors: [...refusals, 'FAMILY_MAY_NOT_SIGN_UP'],
    perMinute: 30,
    access: member,
    relatives: true,
  }),
  /** Takes the application back, for the whole party, as long as the draw is open. */
  withdraw: route({
    method: 'DELETE',
    path: '/applications/:applicationId',
    params: z.strictObject({ applicationId: Id }),
    response: Done,
    errors: ['DRAW_CLOSED'],
    // The sample's application is the member's.
    access: { ...signedIn, visitor: 404, elsewhere: 404 },
  }),
  deskApply: route({
    method: 'POST',
    path: '/draws/:drawId/desk/applications',
    params: DrawParams,
    body: z.strictObject({ ...Wish, memberId: Id, companionId: z.nullable(Id) }),
    response: ApplicationView,
    errors: [...refusals],
    access: deskHere,
  }),
  /** The published list, without names, in the order of the numbers. */
  lines: route({
    method: 'GET',
    path: '/draws/:drawId/lines',
    params: DrawParams,
    query: z.strictObject({ cursor: Cursor, limit: z.optional(queryInt(1, 200)) }),
    response: page(DrawLine),
    errors: ['DRAW_NOT_DONE'],
    access: member,
  }),
  /** Who applied, for those who run it. */
  applications: route({
    method: 'GET',
    path: '/organizer/draws/:drawId/applications',
    params: DrawParams,
    query: z.strictObject({ cursor: Cursor }),
    response: page(ApplicationView),
    errors: [],
    access: deskHere,
  }),
};
