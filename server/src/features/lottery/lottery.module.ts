import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { FamilyModule } from '../family/family.module.js';
import { MembersModule } from '../members/members.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { OrgModule } from '../org/org.module.js';
import { SignupsModule } from '../signups/signups.module.js';
import { ApplicantTies } from './applicant-ties.service.js';
import { Applicants } from './applicants.service.js';
import { ApplicationAnswers } from './application-answers.service.js';
import { ApplicationChecks } from './application-checks.service.js';
import { ApplicationList } from './application-list.service.js';
import { ApplicationNotices } from './application-notices.service.js';
import { ApplicationViews } from './application-views.service.js';
import { ApplicationWriter } from './application-writer.service.js';
import { ApplicationsController } from './applications.controller.js';
import { Applying } from './applying.service.js';
import { Choosable } from './choosable.service.js';
import { DrawCourses } from './draw-courses.service.js';
import { DrawEditing } from './draw-editing.service.js';
import { DrawPages } from './draw-pages.service.js';
import { DrawScenes } from './draw-scenes.service.js';
import { DrawSourceService } from './draw-source.service.js';
import { DrawViews } from './draw-views.service.js';
import { Drawing } from './drawing.service.js';
import { DrawsController } from './draws.controller.js';
import { DrawsService } from './draws.service.js';
import { ListPublication } from './list-publication.service.js';
import { OwnDraws } from './own-draws.service.js';
import { Placing } from './placing.service.js';
import { DrawPublishing } from './publishing.service.js';
import { TheList } from './the-list.service.js';

@Module({
  imports: [
    AuditModule,
    OrgModule,
    MembersModule,
    FamilyModule,
    NoticesModule,
    ActivitiesModule,
    SignupsModule,
  ],
  controllers: [DrawsController, ApplicationsController],
  providers: [
    ApplicantTies,
    Applicants,
    ApplicationAnswers,
    ApplicationChecks,
    ApplicationList,
    ApplicationNotices,
    ApplicationViews,
    ApplicationWriter,
    Applying,
    Choosable,
    DrawCourses,
    DrawEditing,
    DrawPages,
    DrawPublishing,
    DrawScenes,
    DrawSourceService,
    DrawViews,
    Drawing,
    DrawsService,
    ListPublication,
    OwnDraws,
    Placing,
    TheList,
  ],
  exports: [Applying, DrawEditing, DrawsService, OwnDraws],
})
export class LotteryModule {}
