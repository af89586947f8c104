import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SerializeOptions,
  SetMetadata,
  StandardSchemaValidationPipe,
  UseInterceptors,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { isBytes, isFile, type Route } from '@wanqing/shared';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { DomainError } from '../kernel/domain-error.js';
import { ROUTE } from './route-metadata.js';
import { SendFile } from './send-file.js';

/**
 * Binds a controller method to a route of the contract: path, status, access, rate limit, the checked
 * request as the method's first argument, and a response that names its fields.
 */
export function Implements(route: Route): MethodDecorator {
  return (target, key, descriptor) => {
    input(route)(target, key, 0);
    applyDecorators(
      RequestMapping({ path: route.path.slice(1), method: RequestMethod[route.method] }),
      HttpCode(200),
      SetMetadata(ROUTE, route),
      RouteConfig({ rateLimit: rateLimitOf(route) }),
      isFile(route.response) ? UseInterceptors(SendFile) : SerializeOptions({ schema: route.response }),
    )(target, key, descriptor);
  };
}

/** Where no session is asked for, the header that would name one is anybody's invention: the address counts. */
const rateLimitOf = ({ perMinute, access }: Route) =>
  perMinute !== undefined && {
    max: perMinute,
    timeWindow: 60_000,
    ...(access.anonymous === 'ok' && { keyGenerator: (request: FastifyRequest) => request.ip }),
  };

const checked = new StandardSchemaValidationPipe({
  validateCustomDecorators: true,
  exceptionFactory: issues =>
    new DomainError('BAD_REQUEST', {
      field:
        (issues[0]?.path ?? []).map(step => (typeof step === 'object' ? step.key : step)).join('.') || '内容',
    }),
});

const input = (route: Route) =>
  createParamDecorator(partsOf)({ schema: requestSchema(route), pipes: [checked] });

function partsOf(_: unknown, context: ExecutionContext) {
  const { params, query, body } = context.switchToHttp().getRequest<FastifyRequest>();
  return { params: { ...(params as object) }, query: { ...(query as object) }, body: body ?? undefined };
}

/** The whole request as one schema; parts that the route does not describe must be empty. */
export function requestSchema(route: Route) {
  const empty = z.strictObject({});
  return z.object({
    params: route.params ?? empty,
    query: route.query ?? empty,
    body: isBytes(route.body)
      ? z.instanceof(Uint8Array)
      : (route.body ?? z.optional(z.union([empty, z.null()]))),
  });
}
