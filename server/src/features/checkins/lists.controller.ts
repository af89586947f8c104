import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { ArrivalsService } from './arrivals.service.js';
import { ExportService } from './export.service.js';
import { MissingService } from './missing.service.js';
import { StandbyService } from './standby.service.js';

const routes = contract.checkins;
type Routes = typeof routes;

/** Who came, who did not and who stands by, on screen and as a file. */
@Controller()
export class ListsController {
  constructor(
    private readonly came: ArrivalsService,
    private readonly absent: MissingService,
    private readonly standingBy: StandbyService,
    private readonly sheets: ExportService,
  ) {}

  @Implements(routes.arrivals)
  arrivals({ params, query }: RequestOf<Routes['arrivals']>, @Viewer() viewer: ViewerOf) {
    return this.came.list(viewer, params.sessionId, query);
  }

  @Implements(routes.missing)
  missing({ params, query }: RequestOf<Routes['missing']>, @Viewer() viewer: ViewerOf) {
    return this.absent.list(viewer, params.sessionId, query);
  }

  @Implements(routes.standby)
  standby({ params }: RequestOf<Routes['standby']>, @Viewer() viewer: ViewerOf) {
    return this.standingBy.list(viewer, params.sessionId);
  }

  @Implements(routes.export)
  export({ params }: RequestOf<Routes['export']>, @Viewer() viewer: ViewerOf) {
    return this.sheets.attendance(viewer, params.sessionId);
  }
}
