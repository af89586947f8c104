import { Global, Module } from '@nestjs/common';
import { Bell } from './bell.js';
import { Jobs } from './jobs.service.js';
import { Registry } from './registry.js';
import { Worker } from './worker.js';

/** Features register what they know how to do with `Jobs` in their `onModuleInit`. */
@Global()
@Module({ providers: [Bell, Jobs, Registry, Worker], exports: [Jobs, Registry, Worker] })
export class JobsModule {}
