import * as z from 'zod/mini';
import { deskHere, member, organizerHere, signedIn } from './access.js';
import { route } from './route.js';
import { Done, Id, Instant, LinkCode, line, listOf, Phone } from './values.js';

/** The text a relative and an elder agree to; kept with each consent. */
export const familyConsent = {
  version: '2026-12',
  text: '给长辈的通知，家人也收一份。家人能看，能替长辈回答，也能替长辈报名。谁都可以随时停。',
};

/** A relative who gets copies of an elder's notices, as either of them sees it. */
export const FamilyLink = z.object({
  id: Id,
  elder: z.object({ id: Id, name: z.string() }),
  /** Phone: whole for the relative and the office, *******5678 for the elder. */
  relative: z.object({ name: z.string(), relation: z.string(), phone: z.nullable(z.string()) }),
  /** Which of the two the caller is; office: neither. */
  side: z.enum(['elder', 'relative', 'office']),
  /** Whether the relative may sign the elder up and off; the elder or the office decides. */
  maySignUp: z.boolean(),
  since: Instant,
});
export type FamilyLink = z.infer<typeof FamilyLink>;

/** Shown by the elder (or by staff, with the elder beside them) and scanned by the relative; valid 24 hours, once. */
export const FamilyInvite = z.object({ url: z.string(), expiresAt: Instant, elderName: z.string() });
export type FamilyInvite = z.infer<typeof FamilyInvite>;

const MemberParams = z.strictObject({ memberId: Id });
const CodeParams = z.strictObject({ code: LinkCode });

export const family = {
  /** Relatives who get one's notices, and elders whose notices one gets. */
  mine: route({
    method: 'GET',
    path: '/me/family',
    response: listOf(FamilyLink),
    errors: [],
    access: signedIn,
  }),
  invite: route({
    method: 'POST',
    path: '/me/family/invites',
    response: FamilyInvite,
    errors: ['TOO_MANY', 'FAMILY_FULL'],
    perMinute: 10,
    access: member,
  }),
  /** At the desk, for an elder without a phone who says yes there. */
  inviteFor: route({
    method: 'POST',
    path: '/members/:memberId/family/invites',
    params: MemberParams,
    response: FamilyInvite,
    errors: ['FAMILY_FULL'],
    access: deskHere,
  }),
  ofMember: route({
    method: 'GET',
    path: '/members/:memberId/family',
    params: MemberParams,
    response: listOf(FamilyLink),
    errors: [],
    access: organizerHere,
  }),
  /** Whose notices a scanned code is for. */
  look: route({
    method: 'GET',
    path: '/family-invites/:code',
    params: CodeParams,
    response: z.object({ elderName: z.string(), branch: z.string() }),
    errors: ['FAMILY_CODE_UNKNOWN', 'FAMILY_SELF', 'TOO_MANY'],
    perMinute: 12,
    access: signedIn,
  }),
  accept: route({
    method: 'POST',
    path: '/family-invites/:code',
    params: CodeParams,
    body: z.strictObject({
      name: line(20),
      /** 女儿, 儿子, 老伴 … */
      relation: line(10),
      phone: z.nullable(Phone),
      /** Version of the text that was shown. */
      consent: z.literal(familyConsent.version),
    }),
    response: FamilyLink,
    errors: ['FAMILY_CODE_UNKNOWN', 'FAMILY_SELF', 'FAMILY_FULL', 'TOO_MANY'],
    perMinute: 6,
    access: signedIn,
  }),
  /** Either side, or an organizer who is asked to, ends it at once. */
  end: route({
    method: 'DELETE',
    path: '/family/:linkId',
    params: z.strictObject({ linkId: Id }),
    response: Done,
    errors: [],
    // The sample's elder is the member.
    access: { ...organizerHere, visitor: 404, member: 'ok', desk: 404 },
  }),
  /** The elder, or an organizer who is asked to, lets the relative sign up for them, or no longer. */
  letSignUp: route({
    method: 'PUT',
    path: '/family/:linkId/sign-up',
    params: z.strictObject({ linkId: Id }),
    body: z.strictObject({ may: z.boolean() }),
    response: FamilyLink,
    errors: [],
    access: { ...organizerHere, visitor: 404, member: 'ok', desk: 404 },
  }),
};
