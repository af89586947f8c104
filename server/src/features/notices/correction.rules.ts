import { correctionLines, type NoticeContent, type Question } from '@wanqing/shared';
import { DomainError } from '../../kernel/domain-error.js';

/**
 * What readers are told of a correction. NOTICE_UNCHANGED where nothing changed; BAD_REQUEST where it asks
 * something else than people have answered.
 */
export function correctionOf(before: NoticeContent, after: NoticeContent): string[] {
  expectSameQuestion(before.question, after.question);
  const what = correctionLines(before, after);
  if (what.length === 0) throw new DomainError('NOTICE_UNCHANGED');
  return what;
}

/** Answers that were given belong to their question. */
function expectSameQuestion(before: Question, after: Question): void {
  if (before !== 'none' && before !== after)
    throw new DomainError('BAD_REQUEST', { field: '要不要回答，发出去以后不能改' });
}
