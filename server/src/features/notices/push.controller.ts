import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { PushConsent } from './push-consent.service.js';

const { push, reportPush } = contract.notices;

/** What a phone accepts. */
@Controller()
export class PushController {
  constructor(private readonly consent: PushConsent) {}

  @Implements(push)
  push(_: RequestOf<typeof push>, @Viewer() viewer: ViewerOf) {
    return this.consent.view(viewer);
  }

  @Implements(reportPush)
  reportPush({ body }: RequestOf<typeof reportPush>, @Viewer() viewer: ViewerOf) {
    return this.consent.report(viewer, body);
  }
}
