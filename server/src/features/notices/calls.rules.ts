import type { Answer, CallOutcome, Standing } from '@wanqing/shared';
import { DomainError } from '../../kernel/domain-error.js';
import type { NoticeRecipient } from './notice-recipient.entity.js';

/** What a call changes of a recipient, and what taking it back restores. */
export type CallFacts = Pick<
  NoticeRecipient,
  'callTurn' | 'callOutcome' | 'calledAt' | 'callTries' | 'answer' | 'answeredAt' | 'answeredBy'
>;
type Facts = CallFacts & Pick<NoticeRecipient, 'readAt' | 'push'>;

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

const heard = (outcome: CallOutcome | null): boolean => outcome === 'reached' || outcome === 'family';

/** How far a notice came with somebody, from all that is known: what is surer stands. */
export function standingOf({
  readAt,
  callOutcome,
  push,
}: Pick<Facts, 'readAt' | 'callOutcome' | 'push'>): Standing {
  if (readAt) return 'read';
  if (heard(callOutcome)) return 'told';
  return push === 'sent' ? 'pushed' : 'call';
}

function turnAfter(outcome: CallOutcome, before: number): number {
  if (before === turn.noNumber) return before;
  if (outcome === 'wrong_number') return turn.wrongNumber;
  return outcome === 'no_answer' ? turn.again : turn.first;
}

/** An answer is heard from the person or their family: BAD_REQUEST where nobody was on the line. */
export function expectHeard({ outcome, answer }: Pick<Call, 'outcome' | 'answer'>): void {
  if (answer && !heard(outcome)) throw new DomainError('BAD_REQUEST', { field: '没有打通，不能记回答' });
}

/** The recipient after a call. An answer given later than the call stays. */
export function afterCall(before: Facts, call: Call): CallFacts & { standing: Standing } {
  const facts = {
    callTurn: turnAfter(call.outcome, before.callTurn),
    callOutcome: call.outcome,
    calledAt: call.at,
    callTries: before.callTries + 1,
    ...answerAfter(before, call),
  };
  return { ...facts, standing: standingOf({ ...before, ...facts }) };
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
export function afterUndo(now: Facts, kept: Kept, call: Call): CallFacts & { standing: Standing } {
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
  return { ...facts, standing: standingOf({ ...now, ...facts }) };
}

const momentOf = (instant: string | null): Date | null => (instant === null ? null : new Date(instant));

/** Whether a call may still be taken back: for ten minutes. */
export const mayUndo = (at: Date, now: Date): boolean => now.getTime() - at.getTime() <= undoMs;
