import { Global, Module } from '@nestjs/common';
import { Bell } from './bell.js';
import { Claims } from './claims.js';
import { Endings } from './endings.js';
import { FailedJobs } from './failed-jobs.js';
import { Hands } from './hands.js';
import { Jobs } from './jobs.service.js';
import { Leases } from './leases.js';
import { Lookout } from './lookout.js';
import { Means } from './means.js';
import { Reaper } from './reaper.js';
import { Registry } from './registry.js';
import { Runners } from './runners.js';
import { WorkerSettings } from './settings.js';
import { Ticker } from './ticker.js';
import { Worker } from './worker.js';

/** Features register what they know how to do with `Jobs` in their `onModuleInit`. */
@Global()
@Module({
  providers: [
    Bell,
    Claims,
    Endings,
    FailedJobs,
    Hands,
    Jobs,
    Leases,
    Lookout,
    Means,
    Reaper,
    Registry,
    Runners,
    Ticker,
    Worker,
    WorkerSettings,
  ],
  exports: [FailedJobs, Jobs, Registry, Worker],
})
export class JobsModule {}
