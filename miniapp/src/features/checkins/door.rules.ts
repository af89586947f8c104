import { type DeskPerson, type DeskResult, type DeskSubject, readLink } from '@wanqing/shared';

/** What the attendant just did. */
export type Ask =
  | { readonly by: 'digits'; readonly digits: string }
  | { readonly by: 'name'; readonly name: string }
  | { readonly by: 'scan'; readonly scanned: string }
  | { readonly by: 'phone'; readonly code: string }
  | { readonly by: 'pick'; readonly subject: DeskSubject; readonly anyway?: true };

/** What was typed to find somebody. */
export type Sought = Extract<Ask, { by: 'digits' | 'name' }>;

/** A phone that waits to be recognised. */
export interface WaitingPhone {
  readonly id: string;
  readonly digits: string;
}

/** What follows from it. */
export type Step =
  | { readonly do: 'check-in'; readonly subject: DeskSubject }
  | { readonly do: 'open-phone'; readonly code: string }
  | { readonly do: 'choose'; readonly people: readonly DeskPerson[]; readonly phoneToo: boolean }
  | { readonly do: 'nobody' }
  | { readonly do: 'wrong-code'; readonly code: 'poster' | 'unknown' };

/** A member's card checks in, a rescue code asks whose phone it is, anything else is explained. */
export function afterScan(scanned: string): Step {
  const kind = readLink(scanned)?.kind;
  if (kind === 'k') return { do: 'check-in', subject: { by: 'card', scanned } };
  if (kind === 'r') return { do: 'open-phone', code: scanned };
  return { do: 'wrong-code', code: kind ? 'poster' : 'unknown' };
}

export interface Found {
  readonly items: readonly DeskPerson[];
  readonly claim: unknown;
}

/**
 * One person under four digits is checked in at once. A phone is given to somebody only after a look at the
 * name, and a name found by spelling is always picked.
 */
export function afterFind(sought: Sought, found: Found, phone: WaitingPhone | null): Step {
  const [one, other] = found.items;
  const phoneToo = found.claim !== null && phone === null && sought.by === 'digits';
  if (!one) {
    return phoneToo && sought.by === 'digits' ? { do: 'open-phone', code: sought.digits } : { do: 'nobody' };
  }
  if (!other && !phoneToo && sought.by === 'digits' && !phone) {
    return { do: 'check-in', subject: { by: 'last4', memberId: one.id } };
  }
  return { do: 'choose', people: found.items, phoneToo };
}

/** How a person picked from the list is meant. */
export function subjectOf(memberId: string, sought: Sought, phone: WaitingPhone | null): DeskSubject {
  if (phone) return { by: 'rescue', claimId: phone.id, memberId };
  return sought.by === 'digits' ? { by: 'last4', memberId } : { by: 'name', memberId };
}

export const isGreen = ({ outcome }: Pick<DeskResult, 'outcome'>): boolean =>
  outcome === 'CHECKED_IN' || outcome === 'ALREADY_CHECKED_IN';

/** A cancelled activity has no door; every other refusal is the attendant's to overrule. */
export const mayOverrule = ({ outcome }: Pick<DeskResult, 'outcome'>): boolean =>
  outcome === 'NOT_INVITED' || outcome === 'NOT_OPEN_YET' || outcome === 'CLOSED';

/** Milliseconds in which the attendant may take a check-in back. */
export const undoFor = 10 * 60 * 1000;

/** What a text in the box asks for while it is being written; letters of an input method are no name yet. */
export function askOf(text: string): Ask | null {
  const line = text.trim();
  if (/^\d{4}$/.test(line)) return { by: 'digits', digits: line };
  return /[^\u0000-\u007f]/.test(line) && !/[a-z]/i.test(line) ? { by: 'name', name: line } : null;
}
