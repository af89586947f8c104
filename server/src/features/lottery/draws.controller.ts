import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { DrawEditing } from './draw-editing.service.js';
import { Drawing } from './drawing.service.js';
import { DrawsService } from './draws.service.js';
import { ListPublication } from './list-publication.service.js';
import { DrawPublishing } from './publishing.service.js';

const routes = contract.lottery;
type Routes = typeof routes;

const done = { done: true } as const;

/** Those who run a draw. */
@Controller()
export class DrawsController {
  constructor(
    private readonly draws: DrawsService,
    private readonly editing: DrawEditing,
    private readonly drawing: Drawing,
    private readonly publishing: DrawPublishing,
    private readonly list: ListPublication,
  ) {}

  @Implements(routes.list)
  listDraws({ query }: RequestOf<Routes['list']>, @Viewer() viewer: ViewerOf) {
    return this.draws.list(viewer, query.cursor);
  }

  @Implements(routes.organizerShow)
  organizerShow({ params }: RequestOf<Routes['organizerShow']>, @Viewer() viewer: ViewerOf) {
    return this.draws.show(viewer, params.drawId);
  }

  @Implements(routes.create)
  create({ body }: RequestOf<Routes['create']>, @Viewer() viewer: ViewerOf) {
    return this.editing.create(viewer, body);
  }

  @Implements(routes.update)
  update({ params, body }: RequestOf<Routes['update']>, @Viewer() viewer: ViewerOf) {
    return this.editing.update(viewer, params.drawId, body);
  }

  @Implements(routes.remove)
  async remove({ params }: RequestOf<Routes['remove']>, @Viewer() viewer: ViewerOf) {
    await this.editing.remove(viewer, params.drawId);
    return done;
  }

  @Implements(routes.trial)
  trial({ params }: RequestOf<Routes['trial']>, @Viewer() viewer: ViewerOf) {
    return this.drawing.trial(viewer, params.drawId);
  }

  @Implements(routes.draw)
  draw({ params }: RequestOf<Routes['draw']>, @Viewer() viewer: ViewerOf) {
    return this.drawing.draw(viewer, params.drawId);
  }

  @Implements(routes.figures)
  figures({ params }: RequestOf<Routes['figures']>, @Viewer() viewer: ViewerOf) {
    return this.drawing.figures(viewer, params.drawId);
  }

  @Implements(routes.publish)
  publish({ params }: RequestOf<Routes['publish']>, @Viewer() viewer: ViewerOf) {
    return this.publishing.publish(viewer, params.drawId);
  }

  @Implements(routes.export)
  export({ params }: RequestOf<Routes['export']>, @Viewer() viewer: ViewerOf) {
    return this.list.file(viewer, params.drawId);
  }

  @Implements(routes.lines)
  lines({ params, query }: RequestOf<Routes['lines']>, @Viewer() viewer: ViewerOf) {
    return this.list.lines(viewer, params.drawId, query);
  }
}
