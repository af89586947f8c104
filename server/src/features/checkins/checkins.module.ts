import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ActivitiesModule } from '../activities/activities.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { MembersModule } from '../members/members.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { OrgModule } from '../org/org.module.js';
import { ArrivalsService } from './arrivals.service.js';
import { AttemptsService } from './attempts.service.js';
import { CheckInAudience } from './audience-source.service.js';
import { BoardService } from './board.service.js';
import { CheckInWriter } from './check-in-writer.service.js';
import { CheckinsController } from './checkins.controller.js';
import { ClassArrivals } from './class-arrivals.service.js';
import { CodesService } from './codes.service.js';
import { DeskController } from './desk.controller.js';
import { DeskService } from './desk.service.js';
import { DeskAnswers } from './desk-answers.service.js';
import { DeskGuests } from './desk-guests.service.js';
import { DeskPeople } from './desk-people.service.js';
import { DeskRescue } from './desk-rescue.service.js';
import { DeskSearch } from './desk-search.service.js';
import { DeskSubjects } from './desk-subjects.service.js';
import { DoorStandby } from './door-standby.service.js';
import { ExportService } from './export.service.js';
import { ListsController } from './lists.controller.js';
import { MissingService } from './missing.service.js';
import { ScanService } from './scan.service.js';
import { ScanAnswers } from './scan-answers.service.js';
import { StandbyService } from './standby.service.js';
import { StandbyAdmissions } from './standby-admissions.service.js';
import { StandbyReading } from './standby-reading.service.js';
import { StandbyTelling } from './standby-telling.service.js';
import { StandbyTicks } from './standby-ticks.service.js';
import { TallyService } from './tally.service.js';
import { UndoService } from './undo.service.js';

@Module({
  imports: [AuditModule, OrgModule, MembersModule, AccountsModule, NoticesModule, ActivitiesModule],
  controllers: [CheckinsController, DeskController, ListsController],
  providers: [
    ArrivalsService,
    AttemptsService,
    BoardService,
    CheckInAudience,
    CheckInWriter,
    ClassArrivals,
    CodesService,
    DeskAnswers,
    DeskGuests,
    DeskPeople,
    DeskRescue,
    DeskSearch,
    DeskService,
    DeskSubjects,
    DoorStandby,
    ExportService,
    MissingService,
    ScanAnswers,
    ScanService,
    StandbyAdmissions,
    StandbyReading,
    StandbyService,
    StandbyTelling,
    StandbyTicks,
    TallyService,
    UndoService,
  ],
  exports: [CheckInWriter, ClassArrivals],
})
export class CheckinsModule {}
