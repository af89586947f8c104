import type { Answer, NoticeView, Question } from '@wanqing/shared';
import { DomainError } from '../../kernel/domain-error.js';

/** What of a notice decides whether it may still be answered. */
export interface Asked {
  readonly content: { readonly question: Question };
  readonly recalledAt: Date | null;
  readonly overAt: Date | null;
}

/** From that moment on there is nothing left to answer or to remind of. */
export const isOver = ({ overAt }: Pick<Asked, 'overAt'>, now: Date): boolean =>
  overAt !== null && overAt <= now;

/** Whether a recipient may answer now; what is shown carries it. */
export function canAnswer(notice: Asked, now: Date): NoticeView['canAnswer'] {
  if (notice.recalledAt) return { ok: false, reason: 'NOTICE_RECALLED' };
  if (notice.content.question === 'none') return { ok: false, reason: 'NOTICE_NO_QUESTION' };
  if (isOver(notice, now)) return { ok: false, reason: 'NOTICE_OVER' };
  return { ok: true };
}

const fitting: Record<Question, readonly Answer[]> = { none: [], ack: ['ack'], attend: ['go', 'stay'] };

/** NOTICE_NO_QUESTION where a notice does not ask this: 去 to one that wants 知道了. */
export function expectAsked(notice: Asked, answer: Answer): void {
  if (!fitting[notice.content.question].includes(answer)) throw new DomainError('NOTICE_NO_QUESTION');
}

/** Refuses an answer that cannot be taken now, by name. */
export function expectAnswerable(notice: Asked, answer: Answer, now: Date): void {
  const decision = canAnswer(notice, now);
  if (!decision.ok) throw new DomainError(decision.reason);
  expectAsked(notice, answer);
}

interface Opened {
  readonly readVersion: number;
  readonly relativeReadAt: Date | null;
}

interface Corrected {
  readonly version: number;
  readonly correctedAt: Date | null;
}

/** Whether its recipient has read the notice as it is now. */
export const isRead = (row: Opened | null, { version }: Corrected): boolean =>
  row !== null && row.readVersion >= version;

/** Whether a relative has opened the copy since the notice was last corrected. */
export const isReadByRelative = (row: Opened | null, { correctedAt }: Corrected): boolean =>
  Boolean(row?.relativeReadAt && row.relativeReadAt >= (correctedAt ?? row.relativeReadAt));
