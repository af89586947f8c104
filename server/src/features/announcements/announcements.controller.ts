import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { AnnouncementsService } from './announcements.service.js';
import { Copying } from './copying.service.js';
import { AnnouncementEditing } from './editing.service.js';
import { Reviewing } from './reviewing.service.js';
import { Sending } from './sending.service.js';
import { templates } from './templates.js';

const routes = contract.announcements;
type Routes = typeof routes;

const done = { done: true } as const;

@Controller()
export class AnnouncementsController {
  constructor(
    private readonly announcements: AnnouncementsService,
    private readonly editing: AnnouncementEditing,
    private readonly copying: Copying,
    private readonly sending: Sending,
    private readonly reviewing: Reviewing,
  ) {}

  @Implements(routes.list)
  list({ query }: RequestOf<Routes['list']>, @Viewer() viewer: ViewerOf) {
    return this.announcements.list(viewer, query.cursor);
  }

  @Implements(routes.templates)
  templates(_: RequestOf<Routes['templates']>) {
    return { items: [...templates] };
  }

  @Implements(routes.show)
  show({ params }: RequestOf<Routes['show']>, @Viewer() viewer: ViewerOf) {
    return this.announcements.show(viewer, params.announcementId);
  }

  @Implements(routes.create)
  create({ body }: RequestOf<Routes['create']>, @Viewer() viewer: ViewerOf) {
    return this.editing.create(viewer, body);
  }

  @Implements(routes.update)
  update({ params, body }: RequestOf<Routes['update']>, @Viewer() viewer: ViewerOf) {
    return this.editing.update(viewer, params.announcementId, body);
  }

  @Implements(routes.remove)
  async remove({ params }: RequestOf<Routes['remove']>, @Viewer() viewer: ViewerOf) {
    await this.editing.remove(viewer, params.announcementId);
    return done;
  }

  @Implements(routes.copy)
  copy({ params }: RequestOf<Routes['copy']>, @Viewer() viewer: ViewerOf) {
    return this.copying.copy(viewer, params.noticeId);
  }

  @Implements(routes.dryRun)
  dryRun({ body }: RequestOf<Routes['dryRun']>, @Viewer() viewer: ViewerOf) {
    return this.announcements.dryRun(viewer, body);
  }

  @Implements(routes.send)
  send({ params, body }: RequestOf<Routes['send']>, @Viewer() viewer: ViewerOf) {
    return this.sending.send(viewer, params.announcementId, body);
  }

  @Implements(routes.unschedule)
  unschedule({ params }: RequestOf<Routes['unschedule']>, @Viewer() viewer: ViewerOf) {
    return this.reviewing.unschedule(viewer, params.announcementId);
  }

  @Implements(routes.review)
  review({ params, body }: RequestOf<Routes['review']>, @Viewer() viewer: ViewerOf) {
    return this.reviewing.review(viewer, params.announcementId, body);
  }
}
