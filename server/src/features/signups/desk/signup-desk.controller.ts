import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../../http/implements.js';
import { Viewer } from '../../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../../kernel/viewer.js';
import { SignupRunning } from '../lists/running.service.js';
import { SignupExport } from '../lists/signup-export.service.js';
import { DeskActivities } from './desk-activities.service.js';
import { SignupDesk } from './signup-desk.service.js';

const routes = contract.signups;
type Routes = typeof routes;

/** The counter, and the lists of those who run sign-ups. */
@Controller()
export class SignupDeskController {
  constructor(
    private readonly desk: SignupDesk,
    private readonly activities: DeskActivities,
    private readonly running: SignupRunning,
    private readonly sheets: SignupExport,
  ) {}

  @Implements(routes.deskFind)
  async deskFind({ params, query }: RequestOf<Routes['deskFind']>, @Viewer() viewer: ViewerOf) {
    return { items: await this.desk.find(viewer, params.activityId, query) };
  }

  @Implements(routes.deskJoin)
  deskJoin({ params, body }: RequestOf<Routes['deskJoin']>, @Viewer() viewer: ViewerOf) {
    return this.desk.join(viewer, params.activityId, body);
  }

  @Implements(routes.deskList)
  async deskList(_: RequestOf<Routes['deskList']>, @Viewer() viewer: ViewerOf) {
    return { items: await this.activities.list(viewer) };
  }

  @Implements(routes.list)
  list({ params, query }: RequestOf<Routes['list']>, @Viewer() viewer: ViewerOf) {
    return this.running.list(viewer, params.activityId, query);
  }

  @Implements(routes.events)
  async events({ params }: RequestOf<Routes['events']>, @Viewer() viewer: ViewerOf) {
    return { items: await this.running.events(viewer, params.signupId) };
  }

  @Implements(routes.export)
  export({ params }: RequestOf<Routes['export']>, @Viewer() viewer: ViewerOf) {
    return this.sheets.sheet(viewer, params.activityId);
  }
}
