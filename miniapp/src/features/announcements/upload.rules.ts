import { ApiError, type FileView, sentenceOf, statusOf } from '@wanqing/shared';

/** Bytes of the largest file the server takes. */
const largest = 20 * 1024 * 1024;

/** Attachments of one notice. */
export const mostFiles = 9;

/** Why a file is not even read into memory; null where it may be sent. */
export const refusalOf = (size: number): ApiError | null =>
  size > largest
    ? new ApiError('TOO_LARGE', statusOf('TOO_LARGE'), sentenceOf('TOO_LARGE', { max: '20 MB' }))
    : null;

/** How many more may be chosen. */
export const roomFor = (attachments: readonly FileView[], onTheirWay: number): number =>
  Math.max(0, mostFiles - attachments.length - onTheirWay);

/** Whether sending the same file once more could go better: not where the file itself was refused. */
export const mayTryAgain = ({ status }: Pick<ApiError, 'status'>): boolean =>
  status === 0 || status === 429 || status >= 500;
