import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { ApplicationList } from './application-list.service.js';
import { Applying } from './applying.service.js';
import { DrawPages } from './draw-pages.service.js';

const routes = contract.lottery;
type Routes = typeof routes;

const done = { done: true } as const;

/** Those who apply, and the counter where they do it. */
@Controller()
export class ApplicationsController {
  constructor(
    private readonly pages: DrawPages,
    private readonly applying: Applying,
    private readonly list: ApplicationList,
  ) {}

  @Implements(routes.show)
  show({ params, query }: RequestOf<Routes['show']>, @Viewer() viewer: ViewerOf) {
    return this.pages.show(viewer, params.drawId, query.for);
  }

  @Implements(routes.apply)
  apply({ params, body }: RequestOf<Routes['apply']>, @Viewer() viewer: ViewerOf) {
    return this.applying.apply(viewer, params.drawId, body);
  }

  @Implements(routes.withdraw)
  async withdraw({ params }: RequestOf<Routes['withdraw']>, @Viewer() viewer: ViewerOf) {
    await this.applying.withdraw(viewer, params.applicationId);
    return done;
  }

  @Implements(routes.deskApply)
  deskApply({ params, body }: RequestOf<Routes['deskApply']>, @Viewer() viewer: ViewerOf) {
    return this.applying.deskApply(viewer, params.drawId, body);
  }

  @Implements(routes.applications)
  applications({ params, query }: RequestOf<Routes['applications']>, @Viewer() viewer: ViewerOf) {
    return this.list.page(viewer, params.drawId, query.cursor);
  }
}
