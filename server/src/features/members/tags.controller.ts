import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { Tagging } from './tagging.service.js';

const routes = contract.members;
type Routes = typeof routes;

@Controller()
export class TagsController {
  constructor(private readonly tagging: Tagging) {}

  @Implements(routes.tags)
  async inUse(_: RequestOf<Routes['tags']>, @Viewer() viewer: ViewerOf) {
    return { items: await this.tagging.inUse(viewer) };
  }

  @Implements(routes.setTags)
  set({ params, body }: RequestOf<Routes['setTags']>, @Viewer() viewer: ViewerOf) {
    return this.tagging.set(viewer, params.memberId, body.tags);
  }
}
