import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { CheckinsModule } from '../checkins/checkins.module.js';
import { FamilyModule } from '../family/family.module.js';
import { LotteryModule } from '../lottery/lottery.module.js';
import { MembersModule } from '../members/members.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { OrgModule } from '../org/org.module.js';
import { SignupsModule } from '../signups/signups.module.js';
import { AfterClass } from './after-class.service.js';
import { BookExport } from './book-export.service.js';
import { BriefService } from './brief.service.js';
import { CalendarService } from './calendar.service.js';
import { CatalogueController } from './catalogue.controller.js';
import { CatalogueService } from './catalogue.service.js';
import { CertificatesService } from './certificates.service.js';
import { ClassController } from './class.controller.js';
import { ClassBookService } from './class-book.service.js';
import { ClassFactsService } from './class-facts.service.js';
import { CopyingService } from './copying.service.js';
import { CourseEditing } from './course-editing.service.js';
import { CourseTies } from './course-ties.service.js';
import { CourseViews } from './course-views.service.js';
import { CoursesController } from './courses.controller.js';
import { CoursesService } from './courses.service.js';
import { FiguresService } from './figures.service.js';
import { MarkingService } from './marking.service.js';
import { MonitorNotices } from './monitor-notices.service.js';
import { PlanExport } from './plan-file/plan-export.service.js';
import { PlanImport } from './plan-file/plan-import.service.js';
import { PlannerService } from './planner.service.js';
import { TermsController } from './terms.controller.js';
import { TermsService } from './terms.service.js';

@Module({
  imports: [
    AuditModule,
    OrgModule,
    MembersModule,
    FamilyModule,
    NoticesModule,
    ActivitiesModule,
    SignupsModule,
    CheckinsModule,
    LotteryModule,
  ],
  controllers: [TermsController, CoursesController, CatalogueController, ClassController],
  providers: [
    AfterClass,
    BookExport,
    BriefService,
    CalendarService,
    CatalogueService,
    CertificatesService,
    ClassBookService,
    ClassFactsService,
    CopyingService,
    CourseEditing,
    CourseTies,
    CourseViews,
    CoursesService,
    FiguresService,
    MarkingService,
    MonitorNotices,
    PlanExport,
    PlanImport,
    PlannerService,
    TermsService,
  ],
  exports: [CourseEditing, MarkingService, PlannerService, TermsService],
})
export class CoursesModule {}
