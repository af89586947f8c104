import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { GrantEndings } from './grant-endings.service.js';
import { GrantsService } from './grants.service.js';

const routes = contract.accounts;
type Routes = typeof routes;

@Controller()
export class GrantsController {
  constructor(
    private readonly grants: GrantsService,
    private readonly endings: GrantEndings,
  ) {}

  @Implements(routes.grants)
  async list({ query }: RequestOf<Routes['grants']>, @Viewer() viewer: ViewerOf) {
    return { items: await this.grants.list(viewer, query.memberId) };
  }

  @Implements(routes.grant)
  give({ params, body }: RequestOf<Routes['grant']>, @Viewer() viewer: ViewerOf) {
    return this.grants.give(viewer, params.memberId, body);
  }

  @Implements(routes.revoke)
  async revoke({ params }: RequestOf<Routes['revoke']>, @Viewer() viewer: ViewerOf) {
    await this.endings.revoke(viewer, params.grantId);
    return { done: true as const };
  }
}
