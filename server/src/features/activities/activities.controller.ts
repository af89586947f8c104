import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { ActivitiesService } from './activities.service.js';
import { ActivityCopying } from './activity-copying.service.js';
import { EditingService } from './editing.service.js';
import { PublishingService } from './publishing.service.js';
import { WhatsOnService } from './whats-on.service.js';

const routes = contract.activities;
type Routes = typeof routes;

const done = { done: true } as const;

@Controller()
export class ActivitiesController {
  constructor(
    private readonly whatsOn: WhatsOnService,
    private readonly activities: ActivitiesService,
    private readonly editing: EditingService,
    private readonly copying: ActivityCopying,
    private readonly publishing: PublishingService,
  ) {}

  @Implements(routes.list)
  async list(_: RequestOf<Routes['list']>, @Viewer() viewer: ViewerOf) {
    return { items: await this.whatsOn.list(viewer) };
  }

  @Implements(routes.show)
  show({ params }: RequestOf<Routes['show']>, @Viewer() viewer: ViewerOf) {
    return this.whatsOn.show(viewer, params.activityId);
  }

  @Implements(routes.organizerList)
  organizerList({ query }: RequestOf<Routes['organizerList']>, @Viewer() viewer: ViewerOf) {
    return this.activities.organizerList(viewer, query.when, query.cursor);
  }

  @Implements(routes.organizerShow)
  organizerShow({ params }: RequestOf<Routes['organizerShow']>, @Viewer() viewer: ViewerOf) {
    return this.activities.organizerShow(viewer, params.activityId);
  }

  @Implements(routes.create)
  create({ body }: RequestOf<Routes['create']>, @Viewer() viewer: ViewerOf) {
    return this.editing.create(viewer, body);
  }

  @Implements(routes.update)
  update({ params, body }: RequestOf<Routes['update']>, @Viewer() viewer: ViewerOf) {
    return this.editing.update(viewer, params.activityId, body);
  }

  @Implements(routes.copy)
  copy({ params }: RequestOf<Routes['copy']>, @Viewer() viewer: ViewerOf) {
    return this.copying.copy(viewer, params.activityId);
  }

  @Implements(routes.remove)
  async remove({ params }: RequestOf<Routes['remove']>, @Viewer() viewer: ViewerOf) {
    await this.editing.remove(viewer, params.activityId);
    return done;
  }

  @Implements(routes.publish)
  publish({ params }: RequestOf<Routes['publish']>, @Viewer() viewer: ViewerOf) {
    return this.publishing.publish(viewer, params.activityId);
  }

  @Implements(routes.cancel)
  cancel({ params, body }: RequestOf<Routes['cancel']>, @Viewer() viewer: ViewerOf) {
    return this.publishing.cancel(viewer, params.activityId, body.reason);
  }
}
