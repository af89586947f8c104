import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { BoardService } from './board.service.js';
import { ScanService } from './scan.service.js';
import { UndoService } from './undo.service.js';

const routes = contract.checkins;
type Routes = typeof routes;

/** Phones scan; the board shows who came. */
@Controller()
export class CheckinsController {
  constructor(
    private readonly scans: ScanService,
    private readonly boards: BoardService,
    private readonly undoing: UndoService,
  ) {}

  @Implements(routes.scan)
  scan({ body }: RequestOf<Routes['scan']>, @Viewer() viewer: ViewerOf) {
    return this.scans.scan(viewer, body);
  }

  @Implements(routes.undo)
  undo({ params, body }: RequestOf<Routes['undo']>, @Viewer() viewer: ViewerOf) {
    return this.undoing.undo(viewer, params.checkInId, body.reason);
  }

  @Implements(routes.rotating)
  rotating({ params }: RequestOf<Routes['rotating']>, @Viewer() viewer: ViewerOf) {
    return this.boards.rotating(viewer, params.sessionId);
  }

  @Implements(routes.board)
  board({ params }: RequestOf<Routes['board']>, @Viewer() viewer: ViewerOf) {
    return this.boards.board(viewer, params.sessionId);
  }
}
