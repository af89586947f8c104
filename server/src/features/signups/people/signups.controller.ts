import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../../http/implements.js';
import { Viewer } from '../../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../../kernel/viewer.js';
import { ActsService } from './acts.service.js';
import { JoiningService } from './joining.service.js';
import { OwnSignups } from './own-signups.service.js';
import { SignupPages } from './signup-pages.service.js';

const routes = contract.signups;
type Routes = typeof routes;

/** People sign up, answer and leave, for themselves or for somebody who asked them to. */
@Controller()
export class SignupsController {
  constructor(
    private readonly pages: SignupPages,
    private readonly joining: JoiningService,
    private readonly own: OwnSignups,
    private readonly acts: ActsService,
  ) {}

  @Implements(routes.show)
  show({ params, query }: RequestOf<Routes['show']>, @Viewer() viewer: ViewerOf) {
    return this.pages.show(viewer, params.activityId, query.for);
  }

  @Implements(routes.join)
  join({ params, body }: RequestOf<Routes['join']>, @Viewer() viewer: ViewerOf) {
    return this.joining.join(viewer, params.activityId, body);
  }

  @Implements(routes.mine)
  async mine({ query }: RequestOf<Routes['mine']>, @Viewer() viewer: ViewerOf) {
    return { items: await this.own.list(viewer, query.for) };
  }

  @Implements(routes.accept)
  accept({ params, body }: RequestOf<Routes['accept']>, @Viewer() viewer: ViewerOf) {
    return this.acts.act(viewer, params.signupId, 'accept', body);
  }

  @Implements(routes.decline)
  decline({ params, body }: RequestOf<Routes['decline']>, @Viewer() viewer: ViewerOf) {
    return this.acts.act(viewer, params.signupId, 'decline', body);
  }

  @Implements(routes.leave)
  leave({ params, body }: RequestOf<Routes['leave']>, @Viewer() viewer: ViewerOf) {
    return this.acts.act(viewer, params.signupId, 'leave', body);
  }

  @Implements(routes.approve)
  approve({ params, body }: RequestOf<Routes['approve']>, @Viewer() viewer: ViewerOf) {
    return this.acts.decide(viewer, params.signupId, 'approve', body);
  }

  @Implements(routes.refuse)
  refuse({ params, body }: RequestOf<Routes['refuse']>, @Viewer() viewer: ViewerOf) {
    return this.acts.decide(viewer, params.signupId, 'refuse', body);
  }
}
