import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { DeskService } from './desk.service.js';
import { DeskSearch } from './desk-search.service.js';

const routes = contract.checkins;
type Routes = typeof routes;

@Controller()
export class DeskController {
  constructor(
    private readonly search: DeskSearch,
    private readonly desk: DeskService,
  ) {}

  @Implements(routes.deskFind)
  find({ params, query }: RequestOf<Routes['deskFind']>, @Viewer() viewer: ViewerOf) {
    return this.search.find(viewer, params.sessionId, query);
  }

  @Implements(routes.deskCheckIn)
  checkIn({ params, body }: RequestOf<Routes['deskCheckIn']>, @Viewer() viewer: ViewerOf) {
    return this.desk.checkIn(viewer, params.sessionId, body);
  }
}
