import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ActivitiesModule } from '../activities/activities.module.js';
import { AnnouncementsModule } from '../announcements/announcements.module.js';
import { CheckinsModule } from '../checkins/checkins.module.js';
import { CoursesModule } from '../courses/courses.module.js';
import { LotteryModule } from '../lottery/lottery.module.js';
import { MembersModule } from '../members/members.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { OrgModule } from '../org/org.module.js';
import { SignupsModule } from '../signups/signups.module.js';
import { DemoController } from './demo.controller.js';
import { DemoService } from './demo.service.js';
import { DemoActivities } from './demo-activities.service.js';
import { DemoAnnouncements } from './demo-announcements.service.js';
import { DemoArrivals } from './demo-arrivals.service.js';
import { DemoClasses } from './demo-classes.service.js';
import { DemoCourses } from './demo-courses.service.js';
import { DemoCredits } from './demo-credits.service.js';
import { DemoDistrict } from './demo-district.service.js';
import { DemoDraw } from './demo-draw.service.js';
import { DemoPhones } from './demo-phones.service.js';
import { DemoReaders } from './demo-readers.service.js';
import { DemoSimulator } from './demo-simulator.js';

/** Part of the application in demo mode only. */
@Module({
  imports: [
    OrgModule,
    MembersModule,
    AccountsModule,
    ActivitiesModule,
    CheckinsModule,
    NoticesModule,
    AnnouncementsModule,
    SignupsModule,
    LotteryModule,
    CoursesModule,
  ],
  controllers: [DemoController],
  providers: [
    DemoActivities,
    DemoAnnouncements,
    DemoArrivals,
    DemoClasses,
    DemoCourses,
    DemoCredits,
    DemoDistrict,
    DemoDraw,
    DemoPhones,
    DemoReaders,
    DemoService,
    DemoSimulator,
  ],
})
export class DemoModule {}
