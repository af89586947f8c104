import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { FamilyModule } from '../family/family.module.js';
import { MembersModule } from '../members/members.module.js';
import { OrgModule } from '../org/org.module.js';
import { ActingService } from './acting.service.js';
import { ActsService } from './acts.service.js';
import { Companions } from './companions.service.js';
import { DeskActivities } from './desk-activities.service.js';
import { DeskPeople } from './desk-people.service.js';
import { JoiningService } from './joining.service.js';
import { OwnSignups } from './own-signups.service.js';
import { PlaceViews } from './place-views.service.js';
import { SignupRunning } from './running.service.js';
import { Scenes } from './scenes.service.js';
import { SeatsModule } from './seats.module.js';
import { SignupAnswers } from './signup-answers.service.js';
import { SignupDeskController } from './signup-desk.controller.js';
import { SignupDesk } from './signup-desk.service.js';
import { SignupDoors } from './signup-doors.service.js';
import { SignupExport } from './signup-export.service.js';
import { SignupLeavings } from './signup-leavings.service.js';
import { SignupPages } from './signup-pages.service.js';
import { SignupRoll } from './signup-roll.service.js';
import { SignupTies } from './signup-ties.service.js';
import { SignupViews } from './signup-views.service.js';
import { SignupsController } from './signups.controller.js';
import { StaffMoves } from './staff-moves.service.js';

/** What people see of sign-ups and do with them, on top of the seats themselves. */
@Module({
  imports: [SeatsModule, ActivitiesModule, AuditModule, FamilyModule, MembersModule, OrgModule],
  controllers: [SignupsController, SignupDeskController],
  providers: [
    ActingService,
    ActsService,
    Companions,
    DeskActivities,
    DeskPeople,
    JoiningService,
    OwnSignups,
    PlaceViews,
    Scenes,
    SignupAnswers,
    SignupDesk,
    SignupDoors,
    SignupExport,
    SignupPages,
    SignupRoll,
    SignupRunning,
    SignupLeavings,
    SignupTies,
    SignupViews,
    StaffMoves,
  ],
  exports: [SeatsModule, ActingService, Companions, SignupViews],
})
export class SignupsModule {}
