import { type DynamicModule, Module, StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import type { Config } from './config.js';
import { DbModule } from './db/db.module.js';
import { AccountsModule } from './features/accounts/accounts.module.js';
import { ActivitiesModule } from './features/activities/activities.module.js';
import { AnnouncementsModule } from './features/announcements/announcements.module.js';
import { ContentCheckModule } from './features/announcements/content-check.module.js';
import { AttendanceModule } from './features/checkins/attendance.module.js';
import { CheckinsModule } from './features/checkins/checkins.module.js';
import { CoursesModule } from './features/courses/courses.module.js';
import { DemoModule } from './features/demo/demo.module.js';
import { FamilyModule } from './features/family/family.module.js';
import { FilesModule } from './features/files/files.module.js';
import { FailedJobsModule } from './features/jobs/failed-jobs.module.js';
import { LotteryModule } from './features/lottery/lottery.module.js';
import { NoticesModule } from './features/notices/notices.module.js';
import { OrgModule } from './features/org/org.module.js';
import { RosterModule } from './features/roster/roster.module.js';
import { SignupListsModule } from './features/signups/lists/signup-lists.module.js';
import { SignupsModule } from './features/signups/signups.module.js';
import { ErrorFilter } from './http/error.filter.js';
import { ViewerGuard } from './http/viewer.guard.js';
import { JobsModule } from './jobs/jobs.module.js';
import type { Clock } from './kernel/clock.js';
import { KernelModule } from './kernel/kernel.module.js';
import { SpeechModule } from './speech/speech.module.js';
import { StorageModule } from './storage/storage.module.js';
import { WechatModule } from './wechat/wechat.module.js';

@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: a dynamic module of Nest
export class AppModule {
  /** @param dataSource open and migrated */
  static with(config: Config, dataSource: DataSource, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DbModule.with(dataSource),
        KernelModule.with(config, clock),
        WechatModule,
        JobsModule,
        StorageModule,
        SpeechModule,
        OrgModule,
        AccountsModule,
        FailedJobsModule,
        FamilyModule,
        NoticesModule,
        FilesModule,
        RosterModule,
        AttendanceModule,
        SignupListsModule,
        ActivitiesModule,
        SignupsModule,
        LotteryModule,
        CheckinsModule,
        CoursesModule,
        ContentCheckModule,
        AnnouncementsModule,
        ...(config.demo ? [DemoModule] : []),
      ],
      providers: [
        { provide: APP_FILTER, useClass: ErrorFilter },
        { provide: APP_GUARD, useClass: ViewerGuard },
        { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
      ],
    };
  }
}
