import type { Answer, CallOutcome, Standing } from '@wanqing/shared';
import { DomainError } from '../../kernel/domain-error.js';
import type { Notice } from './notice.entity.js';
import { isOver } from './notice.rules.js';
import type { NoticeRecipient } from './notice-recipient.entity.js';

/** What a call changes of a recipient, and what taking it back restores. */
export type CallFacts = Pick<
  NoticeRecipient,
  'callTurn' | 'callOutcome' | 'calledAt' | 'callTries' | 'answer' | 'answeredAt' | 'answeredBy'
>;
type Facts = CallFacts & Pick<NoticeRecipient, 'readVersion' | 'push'>;
/** Who has read or heard of an earlier version does not know of this one. */
type Version = Pick<Notice, 'version' | 'correctedAt'>;

export interface Call {
  readonly outcome: CallOutcome;
  readonly answer: Answer | null;
  readonly at: Date;
}

const minuteMs = 60 * 1000;
/** How long a recorded call may be taken back. */
export const undoMs = 10 * minuteMs;
/** How long a caller still sees somebody they are done with. */
export const doneMs = 24 * 60 * minuteMs;

/** Order of calling: not called yet · nobody answered · wrong number · no number at all. */
export const turn = { first: 0, again: 1, wrongNumber: 8, noNumber: 9 } as const;

const isHeard = (outcome: CallOutcome | null): boolean => outcome === 'reached' || outcome === 'family';

/** How far a notice came with somebody, from all that is known: what is surer stands. */
export function standingOf(
  { version, correctedAt }: Version,
  {
    readVersion,
    callOutcome,
    calledAt,
    push,
  }: Pick<Facts, 'readVersion' | 'callOutcome' | 'calledAt' | 'push'>,
): Standing {
  if (readVersion >= version) return 'read';
  const since = !correctedAt || (calledAt !== null && calledAt >= correctedAt);
  if (isHeard(callOutcome) && since) return 'told';
  return push === 'sent' ? 'pushed' : 'call';
}

function turnAfter(outcome: CallOutcome, before: number): number {
  if (before === turn.noNumber) return before;
  if (outcome === 'wrong_number') return turn.wrongNumber;
  return outcome === 'no_answer' ? turn.again : turn.first;
}

/** An answer is heard from the person or their family: BAD_REQUEST where nobody was on the line. */
export function expectHeard({ outcome, answer }: Pick<Call, 'outcome' | 'answer'>): void {
  if (answer && !isHeard(outcome)) throw new DomainError('BAD_REQUEST', { field: '没有打通，不能记回答' });
}

/** The recipient after a call. An answer given later than the call stays. */
export function afterCall(notice: Version, before: Facts, call: Call): CallFacts & { standing: Standing } {
  const facts = {
    callTurn: turnAfter(call.outcome, before.callTurn),
    callOutcome: call.outcome,
    calledAt: call.at,
    callTries: before.callTries + 1,
    ...answerAfter(before, call),
  };
  return { ...facts, standing: standingOf(notice, { ...before, ...facts }) };
}

function answerAfter({ answer, answeredAt, answeredBy }: Facts, call: Call) {
  if (!call.answer || (answeredAt && answeredAt > call.at)) return { answer, answeredAt, answeredBy };
  return { answer: call.answer, answeredAt: call.at, answeredBy: 'caller' as const };
}

/** What stood before a call, to be kept with it; moments as ISO strings. */
export const keptOf = (facts: CallFacts) => ({
  callTurn: facts.callTurn,
  callOutcome: facts.callOutcome,
  calledAt: facts.calledAt?.toISOString() ?? null,
  callTries: facts.callTries,
  answer: facts.answer,
  answeredAt: facts.answeredAt?.toISOString() ?? null,
  answeredBy: facts.answeredBy,
});
export type Kept = ReturnType<typeof keptOf>;

/** The recipient once their last call is taken back: as before, but for what they have read or answered since. */
export function afterUndo(
  notice: Version,
  now: Facts,
  kept: Kept,
  call: Call,
): CallFacts & { standing: Standing } {
  const answeredByCall =
    call.answer !== null && now.answeredBy === 'caller' && now.answeredAt?.getTime() === call.at.getTime();
  const { answer, answeredAt, answeredBy } = now;
  const facts = {
    callTurn: kept.callTurn,
    callOutcome: kept.callOutcome,
    calledAt: momentOf(kept.calledAt),
    callTries: kept.callTries,
    ...(answeredByCall
      ? { answer: kept.answer, answeredAt: momentOf(kept.answeredAt), answeredBy: kept.answeredBy }
      : { answer, answeredAt, answeredBy }),
  };
  return { ...facts, standing: standingOf(notice, { ...now, ...facts }) };
}

const momentOf = (instant: string | null): Date | null => (instant === null ? null : new Date(instant));

/** Whether a call may still be taken back: for ten minutes. */
export const mayUndo = (at: Date, now: Date): boolean => now.getTime() - at.getTime() <= undoMs;

/** Whether there is anything left to tell by telephone: not once a notice was taken back, replaced or is over. */
export const canBeRung = (notice: Pick<Notice, 'recalledAt' | 'replacedBy' | 'overAt'>, now: Date): boolean =>
  notice.recalledAt === null && notice.replacedBy === null && !isOver(notice, now);

/**
 * Whether somebody who was asked to make this call may still do it, or say what came of it: as long as it is
 * theirs and open, and for a day once it is done or there is nothing left to tell. Who has read the notice while
 * the telephone rang is no hindrance.
 */
export function mayCall(
  notice: Pick<Notice, 'recalledAt' | 'replacedBy' | 'overAt'>,
  row: Pick<NoticeRecipient, 'callerId' | 'standing' | 'calledAt' | 'readAt'>,
  callerId: string | undefined,
  now: Date,
): boolean {
  if (!callerId || row.callerId !== callerId) return false;
  const isOpen = row.standing === 'call' || row.standing === 'pushed';
  if (isOpen && canBeRung(notice, now)) return true;
  const ends = [row.calledAt, row.readAt, notice.recalledAt, notice.overAt];
  return ends.some(end => end !== null && end <= now && now.getTime() - end.getTime() <= doneMs);
}
