import { ApiError, sentenceOf } from '@wanqing/shared';

/** Any failure as one with a sentence to show. What is not a refusal is a defect: it goes to the console as well. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  console.error(error);
  return new ApiError('SOMETHING_WENT_WRONG', 0, sentenceOf('SOMETHING_WENT_WRONG'));
}
