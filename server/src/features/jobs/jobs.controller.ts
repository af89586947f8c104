import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { FailedJobsService } from './failed-jobs.service.js';

const routes = contract.jobs;
type Routes = typeof routes;

const done = { done: true } as const;

@Controller()
export class JobsController {
  constructor(private readonly failedJobs: FailedJobsService) {}

  @Implements(routes.failed)
  failed({ query }: RequestOf<Routes['failed']>, @Viewer() viewer: ViewerOf) {
    return this.failedJobs.list(viewer, query.cursor);
  }

  @Implements(routes.retry)
  async retry({ params }: RequestOf<Routes['retry']>, @Viewer() viewer: ViewerOf) {
    await this.failedJobs.retry(viewer, params.jobId);
    return done;
  }

  @Implements(routes.discard)
  async discard({ params }: RequestOf<Routes['discard']>, @Viewer() viewer: ViewerOf) {
    await this.failedJobs.discard(viewer, params.jobId);
    return done;
  }
}
