import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { type ErrorCode, sentenceOf, statusOf } from '@wanqing/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseAway } from '../db/faults.js';
import { DomainError } from '../kernel/domain-error.js';

/** Every failure leaves as `{ error: { code, sentence, details, requestId } }`; the unexpected is logged, not shown. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { code, details } = this.refusalOf(error, request);
    reply.status(statusOf(code)).send(errorBody(code, details, request.id));
  }

  private refusalOf(error: unknown, request: FastifyRequest): Refusal {
    if (error instanceof DomainError) return { code: error.code, details: error.details };
    const status =
      error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number })?.statusCode;
    const code = status === undefined ? undefined : plain[status];
    if (code) return { code, details: detailsOf(code, request) };
    if (isDatabaseAway(error)) return { code: 'BUSY', details: {} };
    this.logger.error({ requestId: request.id, route: request.routeOptions?.url, error });
    return { code: 'SOMETHING_WENT_WRONG', details: {} };
  }
}

/** Fills the places of the sentence, which the framework knows nothing of. */
function detailsOf(code: ErrorCode, { headers }: FastifyRequest): Refusal['details'] {
  if (code === 'BAD_REQUEST') return { field: '内容' };
  const isFile = headers['content-type']?.startsWith('application/octet-stream');
  return code === 'TOO_LARGE' ? { max: isFile ? '20 MB' : '1 MB' } : {};
}

interface Refusal {
  code: ErrorCode;
  details: Readonly<Record<string, unknown>>;
}

/** What the framework itself refuses, in our words. */
const plain: Readonly<Record<number, ErrorCode>> = {
  400: 'BAD_REQUEST',
  404: 'NOT_FOUND',
  405: 'NOT_FOUND',
  413: 'TOO_LARGE',
  415: 'BAD_REQUEST',
  429: 'TOO_MANY',
};

export const errorBody = (
  code: ErrorCode,
  details: Readonly<Record<string, unknown>>,
  requestId: string,
) => ({
  error: { code, sentence: sentenceOf(code, details), details, requestId },
});
