import { type CheckInOutcome, dayOf, momentWords, type ScanResult, timeWords } from '@wanqing/shared';
import { methodWords, outcomeWords, words } from './words';

/** A result in words: the one big word, and the lines below it. */
export interface Explained {
  readonly tone: 'ok' | 'amber';
  readonly word: string;
  readonly lines: readonly string[];
  /** What can wait until staff have seen the code. */
  readonly after: readonly string[];
}

export const isGreen = ({ outcome }: Pick<ScanResult, 'outcome'>): boolean =>
  outcome === 'CHECKED_IN' || outcome === 'ALREADY_CHECKED_IN';

/**
 * What a person reads about a scan.
 * @param waited whether this page showed something else before: then staff have just helped, which is a success
 */
export function explain(result: ScanResult, now: number, waited = false): Explained {
  if (result.standby && !isGreen(result)) return standbyWords(result.standby, now);
  const word = waited && isGreen(result) ? outcomeWords.CHECKED_IN : outcomeWords[result.outcome];
  const lines = linesOf(result, now, waited);
  return { tone: isGreen(result) ? 'ok' : 'amber', word, lines, after: afterwards[result.outcome] ?? [] };
}

/** Somebody of the wait-list at the door: the turn, and when free seats are given. */
const standbyWords = ({ turn, from }: NonNullable<ScanResult['standby']>, now: number): Explained => ({
  tone: 'amber',
  word: words.standbyWord,
  lines: [words.standbyTurn(turn), words.standbyFrom(whenWords(from, now))],
  after: [],
});

const afterwards: Partial<Record<CheckInOutcome, string[]>> = {
  NOT_INVITED: [words.notOnTheList],
  NOT_RECOGNISED: [words.firstTime],
  CODE_UNKNOWN: [words.notOurs],
};

function linesOf({ outcome, activity, checkIn }: ScanResult, now: number, waited: boolean): string[] {
  const goTo = activity?.place ? [words.goTo(activity.place)] : [];
  switch (outcome) {
    case 'CHECKED_IN':
      return goTo;
    case 'ALREADY_CHECKED_IN':
      if (!checkIn) return goTo;
      if (waited) return [methodWords[checkIn.method], ...goTo];
      return [words.signedAt(whenWords(checkIn.at, now)), methodWords[checkIn.method]];
    case 'NOT_OPEN_YET':
      return activity ? [words.opensAt(whenWords(activity.opensAt, now))] : [];
    case 'CLOSED':
      return activity ? [words.endedAt(whenWords(activity.endsAt, now))] : [];
    case 'CANCELLED':
      return activity?.cancelReason ? [words.cancelledBecause(activity.cancelReason)] : [];
    case 'CODE_EXPIRED':
      return [words.codeChanged];
    case 'NOT_INVITED':
    case 'NOT_RECOGNISED':
    case 'CODE_UNKNOWN':
      return [];
  }
}

/** The time alone where it is today's, with the day where it is another's. */
export const whenWords = (instant: string, now: number): string =>
  dayOf(instant) === dayOf(now) ? timeWords(instant) : momentWords(instant);
