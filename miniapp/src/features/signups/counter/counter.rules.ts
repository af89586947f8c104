import {
  type DeskActivity,
  type DeskCandidate,
  type ErrorCode,
  isErrorCode,
  readLink,
  type SeatCounts,
} from '@wanqing/shared';
import { words } from './words';

/** How somebody at the counter is looked for. */
export type Seek =
  | { readonly by: 'digits'; readonly digits: string }
  | { readonly by: 'name'; readonly name: string }
  | { readonly by: 'card'; readonly card: string };

/** What follows from what was found. Four digits or a card that fit one person are that person; a name is picked. */
export type FoundStep =
  | { readonly do: 'ask'; readonly person: DeskCandidate }
  | { readonly do: 'choose'; readonly people: readonly DeskCandidate[] }
  | { readonly do: 'nobody' };

export function afterFind({ by }: Seek, people: readonly DeskCandidate[]): FoundStep {
  const [one, other] = people;
  if (!one) return { do: 'nobody' };
  return other || by === 'name' ? { do: 'choose', people } : { do: 'ask', person: one };
}

/** A member's card; null for any other code. */
export const cardOf = (scanned: string): Seek | null =>
  readLink(scanned)?.kind === 'k' ? { by: 'card', card: scanned } : null;

/** What a text in the box asks for; letters of an input method are no name yet. */
export function seekOf(text: string): Seek | null {
  const line = text.trim();
  if (/^\d{4}$/.test(line)) return { by: 'digits', digits: line };
  return /[^\u0000-\u007f]/.test(line) && !/[a-z]/i.test(line) ? { by: 'name', name: line } : null;
}

/** What was sought, as one would say it. */
export const soughtWords = (seek: Seek): string =>
  seek.by === 'digits' ? words.last4(seek.digits) : seek.by === 'name' ? seek.name : '';

/** No seat is made by insisting; every other refusal is the attendant's to overrule. */
const beyond: readonly ErrorCode[] = ['SIGNUP_FULL', 'SIGNUP_NONE', 'SIGNUP_BY_LOTTERY', 'NOT_FOUND'];
export const mayOverrule = (reason: ErrorCode): boolean => !beyond.includes(reason);

/** Why this person cannot sign up as things are; null: nothing stands in the way. */
export function refusalOf({ canSignUp }: Pick<DeskCandidate, 'canSignUp'>): ErrorCode | null {
  if (canSignUp.ok) return null;
  return isErrorCode(canSignUp.reason) ? canSignUp.reason : 'SOMETHING_WENT_WRONG';
}

/** What a party of so many gets: seats kept for the counter come first, a newcomer never passes the queue. */
export function expected({ kept, free, waiting }: SeatCounts, size: 1 | 2): 'seat' | 'wait' {
  if (kept >= size) return 'seat';
  return waiting === 0 && kept + free >= size ? 'seat' : 'wait';
}

/** 「还有5个位子，另给柜台留了2个，候补3人」 */
export function seatsLine({ counts }: Pick<DeskActivity, 'counts'>): string {
  const { free, kept, waiting } = counts;
  const seats =
    free > 0
      ? [words.left(free), kept > 0 ? words.keptToo(kept) : '']
      : [kept > 0 ? words.keptOnly(kept) : words.full];
  return [...seats, waiting > 0 ? words.queue(waiting) : words.noQueue].filter(Boolean).join('，');
}

/** Whether somebody has a place or waits already. */
export const isIn = ({ signup }: Pick<DeskCandidate, 'signup'>): boolean =>
  signup !== null && signup.state in words.has;
