import {
  type Day,
  dayOf,
  type ErrorCode,
  type Id,
  momentWords,
  type SignupGates,
  type SignupState,
} from '@wanqing/shared';
import { isInvited } from '../../activities/invited.rules.js';
import { ageOn } from '../../members/age.rules.js';

/** What an activity asks of people. */
export interface Terms {
  readonly activityId: Id;
  readonly termId: Id | null;
  readonly seriesId: Id | null;
  readonly gates: SignupGates;
  readonly opensAt: Date;
  readonly newAt: Date | null;
  readonly everyoneAt: Date | null;
  readonly missedMost: number | null;
  readonly invitedPaths: readonly string[];
  /** Of the first session; null without sessions. */
  readonly firstDay: Day | null;
}

/** A place somebody has or had in an activity, with the term and the series of its plan. */
export interface Past {
  readonly activityId: Id;
  readonly termId: Id | null;
  readonly seriesId: Id | null;
  readonly state: SignupState;
  readonly completed: boolean;
  readonly missed: number;
  readonly joinedAt: Date;
}

/** Somebody before the gates. */
export interface Standing {
  /** Null: not on the roster any more. */
  readonly person: {
    readonly kind: 'member' | 'staff';
    readonly unitPath: string;
    readonly birth: string | null;
  } | null;
  readonly past: readonly Past[];
  /** What they have at the same time; null: nothing. */
  readonly conflict: string | null;
  readonly healthConfirmed: boolean;
  readonly despiteConflicts: boolean;
}

export interface Refusal {
  readonly reason: ErrorCode;
  readonly details: Record<string, string>;
}

/** Gates that may be asked of somebody, in this order. */
export type GateKind = 'branch' | 'age' | 'after' | 'perTerm' | 'stage' | 'health' | 'conflict';

const yearMs = 366 * 24 * 60 * 60 * 1000;
const living: readonly SignupState[] = ['requested', 'offered', 'confirmed', 'waiting'];

type Gate = (terms: Terms, standing: Standing, now: Date) => Refusal | null;

/** Words that only the database knows (units, titles) are added by the service. */
const gates: Record<GateKind, Gate> = {
  branch: ({ invitedPaths }, { person }) =>
    person && isInvited(person, invitedPaths) ? null : { reason: 'GATE_BRANCH', details: {} },
  age: (terms, { person }, now) =>
    isOfAge(terms, person?.birth ?? null, now)
      ? null
      : { reason: 'GATE_AGE', details: { ages: agesWords(terms.gates) } },
  after: ({ gates: { after } }, { past }) =>
    after.length === 0 || past.some(one => one.completed && after.includes(one.activityId))
      ? null
      : { reason: 'GATE_AFTER', details: {} },
  perTerm: (terms, { past }) => {
    const { perTerm } = terms.gates;
    const count = inTerm(terms, past);
    return perTerm === null || count < perTerm
      ? null
      : { reason: 'GATE_PER_TERM', details: { most: String(perTerm), count: String(count) } };
  },
  stage: (terms, { past }, now) => {
    const from = opensFor(terms, past);
    return from <= now
      ? null
      : { reason: 'GATE_STAGE', details: { who: stageWords(terms, now), when: momentWords(from) } };
  },
  health: ({ gates: { health } }, { healthConfirmed }) =>
    health === '' || healthConfirmed ? null : { reason: 'GATE_HEALTH', details: { health } },
  conflict: (_, { conflict, despiteConflicts }) =>
    conflict === null || despiteConflicts
      ? null
      : { reason: 'SIGNUP_CONFLICT', details: { title: conflict } },
};

export const gateKinds = Object.keys(gates) as GateKind[];

/** What keeps this person out, at one gate; null: nothing. */
export const refusalAt = (kind: GateKind, terms: Terms, standing: Standing, now: Date): Refusal | null =>
  gates[kind](terms, standing, now);

/** The first gate, in the order of the contract, that keeps this person out; null: none. */
export function firstRefusal(terms: Terms, standing: Standing, now: Date): Refusal | null {
  for (const kind of gateKinds) {
    const refusal = refusalAt(kind, terms, standing, now);
    if (refusal) return refusal;
  }
  return null;
}

/** A birth that is not known fits no bound. */
function isOfAge({ gates: { ageFrom, ageTo }, firstDay }: Terms, birth: string | null, now: Date): boolean {
  if (ageFrom === null && ageTo === null) return true;
  const age = ageOn(birth, firstDay ?? dayOf(now));
  return age !== null && age >= (ageFrom ?? 0) && age <= (ageTo ?? Number.POSITIVE_INFINITY);
}

/** Other courses of the term in which the person has a seat or waits. */
const inTerm = ({ termId, activityId }: Terms, past: readonly Past[]): number =>
  termId === null
    ? 0
    : past.filter(one => one.termId === termId && one.activityId !== activityId && living.includes(one.state))
        .length;

/**
 * Whether an offer cannot be taken: a draw lets people wait for dearer courses though they have as many as they may.
 * Only seats count that they are sure of, or that an organizer holds for them.
 */
export function refusalOfOffer({ termId, activityId, gates }: Terms, { past }: Standing): Refusal | null {
  const { perTerm } = gates;
  if (perTerm === null || termId === null) return null;
  const seats = past.filter(
    one =>
      one.termId === termId &&
      one.activityId !== activityId &&
      (one.state === 'confirmed' || one.state === 'requested'),
  );
  return seats.length < perTerm
    ? null
    : { reason: 'GATE_PER_TERM', details: { most: String(perTerm), count: String(seats.length) } };
}

/** When the last stage begins, from which on everybody may sign up. */
export const lastStage = ({ opensAt, newAt, everyoneAt }: Pick<Terms, 'opensAt' | 'newAt' | 'everyoneAt'>) =>
  everyoneAt ?? newAt ?? opensAt;

/** Whether it opens for some before others. */
export const isStaged = ({ newAt, everyoneAt }: Pick<Terms, 'newAt' | 'everyoneAt'>): boolean =>
  newAt !== null || everyoneAt !== null;

/**
 * From when somebody may sign up: who had a seat in the same course before, from the first stage; who never had one
 * in a course of another term, from the second; everybody else, and who missed too often within a year, from the last.
 */
export function opensFor(terms: Terms, past: readonly Past[]): Date {
  const last = lastStage(terms);
  if (!isStaged(terms) || missedTooOften(terms, past)) return last;
  const seats = past.filter(one => one.state === 'confirmed' && one.activityId !== terms.activityId);
  if (terms.seriesId !== null && seats.some(one => one.seriesId === terms.seriesId)) return terms.opensAt;
  const isNew = !seats.some(one => one.termId !== null && one.termId !== terms.termId);
  return isNew ? (terms.newAt ?? last) : last;
}

function missedTooOften({ missedMost, activityId, opensAt }: Terms, past: readonly Past[]): boolean {
  if (missedMost === null) return false;
  const since = opensAt.getTime() - yearMs;
  return past.some(
    one =>
      one.termId !== null &&
      one.activityId !== activityId &&
      one.missed >= missedMost &&
      one.joinedAt.getTime() >= since,
  );
}

/** 「60到75岁」 */
export function agesWords({ ageFrom, ageTo }: Pick<SignupGates, 'ageFrom' | 'ageTo'>): string {
  if (ageFrom !== null && ageTo !== null)
    return ageFrom === ageTo ? `${ageFrom}岁` : `${ageFrom}到${ageTo}岁`;
  return ageFrom !== null ? `${ageFrom}岁以上` : `${ageTo}岁以下`;
}

/** Who may sign up by now, while it is not everybody's turn. */
function stageWords({ newAt }: Terms, now: Date): string {
  return newAt && newAt <= now ? '上过这门课的人和第一次来上课的人' : '上过这门课的人';
}
