import { type ErrorCode, sentenceOf } from '@wanqing/shared';

/** A refusal by name. Details fill the sentence and reach the caller, so they never hold anything private. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(sentenceOf(code, details));
    this.name = 'DomainError';
  }
}
