import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { ConfirmationService } from './confirmation.service.js';
import { ImportsService } from './imports.service.js';

const routes = contract.roster;
type Routes = typeof routes;

@Controller()
export class RosterController {
  constructor(
    private readonly imports: ImportsService,
    private readonly confirmation: ConfirmationService,
  ) {}

  @Implements(routes.upload)
  upload({ query, body }: RequestOf<Routes['upload']>, @Viewer() viewer: ViewerOf) {
    return this.imports.upload(viewer, { ...query, bytes: body });
  }

  @Implements(routes.list)
  async list(_: RequestOf<Routes['list']>, @Viewer() viewer: ViewerOf) {
    return { items: await this.imports.list(viewer) };
  }

  @Implements(routes.show)
  show({ params }: RequestOf<Routes['show']>, @Viewer() viewer: ViewerOf) {
    return this.imports.show(viewer, params.importId);
  }

  @Implements(routes.rows)
  rows({ params, query }: RequestOf<Routes['rows']>, @Viewer() viewer: ViewerOf) {
    return this.imports.page(viewer, params.importId, query);
  }

  @Implements(routes.map)
  map({ params, body }: RequestOf<Routes['map']>, @Viewer() viewer: ViewerOf) {
    return this.imports.map(viewer, params.importId, body);
  }

  @Implements(routes.decide)
  decide({ params, body }: RequestOf<Routes['decide']>, @Viewer() viewer: ViewerOf) {
    return this.imports.decide(viewer, params.importId, params.row, body.decision, body.branchId);
  }

  @Implements(routes.confirm)
  confirm({ params }: RequestOf<Routes['confirm']>, @Viewer() viewer: ViewerOf) {
    return this.confirmation.confirm(viewer, params.importId);
  }

  @Implements(routes.undo)
  undo({ params }: RequestOf<Routes['undo']>, @Viewer() viewer: ViewerOf) {
    return this.confirmation.undo(viewer, params.importId);
  }

  @Implements(routes.discard)
  async discard({ params }: RequestOf<Routes['discard']>, @Viewer() viewer: ViewerOf) {
    await this.imports.discard(viewer, params.importId);
    return { done: true as const };
  }
}
