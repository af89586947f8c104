import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { Board } from './board.service.js';
import { Calls } from './calls.service.js';
import { CallRecording } from './calls-recording.service.js';
import { CallSharing } from './calls-sharing.service.js';
import { CallUndoing } from './calls-undoing.service.js';

const routes = contract.notices;
type Routes = typeof routes;

/** Those a notice did not reach are rung up. */
@Controller()
export class CallsController {
  constructor(
    private readonly tasks: Calls,
    private readonly sharing: CallSharing,
    private readonly recording: CallRecording,
    private readonly undoing: CallUndoing,
    private readonly boards: Board,
  ) {}

  @Implements(routes.calls)
  calls({ params, query }: RequestOf<Routes['calls']>, @Viewer() viewer: ViewerOf) {
    return this.tasks.page(viewer, params.noticeId, query);
  }

  @Implements(routes.shareCalls)
  async shareCalls({ params, body }: RequestOf<Routes['shareCalls']>, @Viewer() viewer: ViewerOf) {
    await this.sharing.share(viewer, params.noticeId, body.callerIds);
    return this.boards.show(viewer, params.noticeId);
  }

  @Implements(routes.myCalls)
  async myCalls(_: RequestOf<Routes['myCalls']>, @Viewer() viewer: ViewerOf) {
    return { items: await this.tasks.ofViewer(viewer) };
  }

  @Implements(routes.recordCall)
  recordCall({ params, body }: RequestOf<Routes['recordCall']>, @Viewer() viewer: ViewerOf) {
    return this.recording.record(viewer, params.noticeId, params.memberId, body);
  }

  @Implements(routes.undoCall)
  undoCall({ params }: RequestOf<Routes['undoCall']>, @Viewer() viewer: ViewerOf) {
    return this.undoing.undo(viewer, params.noticeId, params.memberId);
  }
}
