import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { DeskSessions } from './desk-sessions.service.js';
import { SingleSessions } from './single-sessions.service.js';

const routes = contract.activities;
type Routes = typeof routes;

/** Single sessions: those at whose desk one may stand, and one that is called off. */
@Controller()
export class SessionsController {
  constructor(
    private readonly desk: DeskSessions,
    private readonly singleSessions: SingleSessions,
  ) {}

  @Implements(routes.deskSessions)
  async deskSessions(_: RequestOf<Routes['deskSessions']>, @Viewer() viewer: ViewerOf) {
    return { items: await this.desk.list(viewer) };
  }

  @Implements(routes.cancelSession)
  cancelSession({ params, body }: RequestOf<Routes['cancelSession']>, @Viewer() viewer: ViewerOf) {
    return this.singleSessions.cancel(viewer, params.sessionId, body.reason);
  }

  @Implements(routes.restoreSession)
  restoreSession({ params }: RequestOf<Routes['restoreSession']>, @Viewer() viewer: ViewerOf) {
    return this.singleSessions.restore(viewer, params.sessionId);
  }
}
