import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { FailedJobsService } from './failed-jobs.service.js';
import { JobsController } from './jobs.controller.js';

/** What the jobs of all features left undone; the jobs themselves are in `server/src/jobs`. */
@Module({ imports: [AuditModule], controllers: [JobsController], providers: [FailedJobsService] })
export class FailedJobsModule {}
