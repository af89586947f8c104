import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { BriefService } from './brief.service.js';
import { CatalogueService } from './catalogue.service.js';

const routes = contract.courses;
type Routes = typeof routes;

@Controller()
export class CatalogueController {
  constructor(
    private readonly service: CatalogueService,
    private readonly briefs: BriefService,
  ) {}

  @Implements(routes.catalogue)
  async catalogue({ query }: RequestOf<Routes['catalogue']>, @Viewer() viewer: ViewerOf) {
    return { items: await this.service.list(viewer, query.for) };
  }

  @Implements(routes.next)
  next({ query }: RequestOf<Routes['next']>, @Viewer() viewer: ViewerOf) {
    return this.service.next(viewer, query.for);
  }

  @Implements(routes.brief)
  brief({ params }: RequestOf<Routes['brief']>, @Viewer() viewer: ViewerOf) {
    return this.briefs.show(viewer, params.activityId);
  }
}
