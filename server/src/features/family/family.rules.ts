import { familyConsent, type Id } from '@wanqing/shared';
import { DomainError } from '../../kernel/domain-error.js';
import { covers, type Viewer } from '../../kernel/viewer.js';

/** More hands than these make an elder's notices nobody's. */
const places = [1, 2, 3] as const;

const hourMs = 60 * 60 * 1000;

/** How long a code can be used: until the child who comes tomorrow has scanned it. */
export const inviteMs = 24 * hourMs;

/** A code with less than this left is replaced when it is asked for again. */
const freshMs = hourMs;

interface Invite {
  readonly elderId: Id;
  readonly openFor: Id | null;
  readonly consentVersion: string;
  readonly expiresAt: Date;
}

interface Link {
  readonly elderId: Id;
  readonly liveAccountId: Id | null;
}

/** Whether a relative may still use the code; what was agreed to in other words is to be agreed to again. */
export const isOpen = (invite: Invite, now: Date): boolean =>
  invite.openFor !== null && invite.expiresAt > now && invite.consentVersion === familyConsent.version;

/** From this version on, both agree that the relative signs up for the elder too. */
const signUpVersion = '2026-12';

/** Whether what was agreed to lets the relative sign up for the elder, until the elder says otherwise. */
export const agreesToSignUp = (consentVersion: string): boolean => consentVersion >= signUpVersion;

/** Whether an open code is worth showing again. */
export const isFresh = (invite: Invite, now: Date): boolean =>
  isOpen(invite, now) && invite.expiresAt.getTime() - now.getTime() >= freshMs;

/** The first place nobody has; FAMILY_FULL where there is none. */
export function freePlace(taken: readonly (number | null)[]): number {
  const free = places.find(place => !taken.includes(place));
  if (!free) throw new DomainError('FAMILY_FULL', { count: places.length });
  return free;
}

/** FAMILY_SELF where the elder's own phone reads the code that is for a relative. */
export function expectAnother(viewer: Viewer, { elderId }: Pick<Invite, 'elderId'>): void {
  if (viewer.member?.id === elderId) throw new DomainError('FAMILY_SELF');
}

/** Whether this side decides if the relative may sign up: the elder, or the office that is asked to. */
export const maySay = (side: Side | null): boolean => side === 'elder' || side === 'office';

export type Side = 'elder' | 'relative' | 'office';

/** What the viewer is to a link; null where it is none of their business. */
export function sideOf(viewer: Viewer, link: Link, elderPath: string): Side | null {
  if (viewer.member?.id === link.elderId) return 'elder';
  if (viewer.accountId === link.liveAccountId) return 'relative';
  return covers(viewer, 'organizer', elderPath) ? 'office' : null;
}
