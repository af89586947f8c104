import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Route } from '@wanqing/shared';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../kernel/domain-error.js';
import { scopesOf, type Viewer as ViewerOf } from '../kernel/viewer.js';
import { ROUTE } from './route-metadata.js';

/** Finds the viewer a bearer token stands for; the accounts feature provides it. */
export abstract class ViewerSource {
  abstract viewerOf(token: string): Promise<ViewerOf | null>;
}

type SignedRequest = FastifyRequest & { viewer?: ViewerOf };

/** Refuses by the contract's access table: 401 without a session, 403 without recognition or the role. */
@Injectable()
export class ViewerGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly source: ViewerSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = this.reflector.get<Route | undefined>(ROUTE, context.getHandler());
    const request = context.switchToHttp().getRequest<SignedRequest>();
    const token = /^Bearer ([\w-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1];
    const viewer = token && route?.access.anonymous !== 'ok' ? await this.source.viewerOf(token) : null;
    if (route) expectAllowed(route, viewer);
    if (viewer) request.viewer = { ...viewer, address: request.ip };
    return true;
  }
}

function expectAllowed({ access, relatives }: Route, viewer: ViewerOf | null): void {
  if (access.anonymous !== 401) return;
  if (!viewer) throw new DomainError('SIGN_IN_AGAIN');
  if (access.visitor === 403 && !viewer.member && !relatives) throw new DomainError('NOT_RECOGNISED');
  if (access.member === 403 && scopesOf(viewer, 'desk').length === 0) throw new DomainError('NOT_ALLOWED');
  if (access.desk === 403 && scopesOf(viewer, 'organizer').length === 0) throw new DomainError('NOT_ALLOWED');
}

/** The viewer of the request; the route's access must not be open to the world. */
export const Viewer = createParamDecorator((_: unknown, context: ExecutionContext): ViewerOf => {
  const { viewer } = context.switchToHttp().getRequest<SignedRequest>();
  if (!viewer) throw new DomainError('SIGN_IN_AGAIN');
  return viewer;
});
