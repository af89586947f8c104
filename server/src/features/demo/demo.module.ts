import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ActivitiesModule } from '../activities/activities.module.js';
import { CheckinsModule } from '../checkins/checkins.module.js';
import { MembersModule } from '../members/members.module.js';
import { OrgModule } from '../org/org.module.js';
import { DemoController } from './demo.controller.js';
import { DemoService } from './demo.service.js';
import { DemoActivities } from './demo-activities.service.js';
import { DemoArrivals } from './demo-arrivals.service.js';
import { DemoDistrict } from './demo-district.service.js';
import { DemoPhones } from './demo-phones.service.js';

/** Part of the application in demo mode only. */
@Module({
  imports: [OrgModule, MembersModule, AccountsModule, ActivitiesModule, CheckinsModule],
  controllers: [DemoController],
  providers: [DemoService, DemoDistrict, DemoPhones, DemoActivities, DemoArrivals],
})
export class DemoModule {}
