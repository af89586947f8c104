import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../../http/implements.js';
import { Viewer } from '../../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../../kernel/viewer.js';
import { PlanEditing } from './plan-editing.service.js';

const routes = contract.signups;
type Routes = typeof routes;

@Controller()
export class PlanController {
  constructor(private readonly editing: PlanEditing) {}

  @Implements(routes.plan)
  plan({ params }: RequestOf<Routes['plan']>, @Viewer() viewer: ViewerOf) {
    return this.editing.show(viewer, params.activityId);
  }

  @Implements(routes.setPlan)
  setPlan({ params, body }: RequestOf<Routes['setPlan']>, @Viewer() viewer: ViewerOf) {
    return this.editing.save(viewer, params.activityId, body);
  }

  @Implements(routes.removePlan)
  async removePlan({ params }: RequestOf<Routes['removePlan']>, @Viewer() viewer: ViewerOf) {
    await this.editing.remove(viewer, params.activityId);
    return { done: true } as const;
  }
}
