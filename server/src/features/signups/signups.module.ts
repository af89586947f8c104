import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { FamilyModule } from '../family/family.module.js';
import { MembersModule } from '../members/members.module.js';
import { OrgModule } from '../org/org.module.js';
import { DeskActivities } from './desk/desk-activities.service.js';
import { DeskPeople } from './desk/desk-people.service.js';
import { SignupDeskController } from './desk/signup-desk.controller.js';
import { SignupDesk } from './desk/signup-desk.service.js';
import { StaffMoves } from './desk/staff-moves.service.js';
import { SignupRunning } from './lists/running.service.js';
import { SignupExport } from './lists/signup-export.service.js';
import { SignupRoll } from './lists/signup-roll.service.js';
import { SignupTies } from './lists/signup-ties.service.js';
import { ActingService } from './people/acting.service.js';
import { ActsService } from './people/acts.service.js';
import { Companions } from './people/companions.service.js';
import { JoiningService } from './people/joining.service.js';
import { OwnSignups } from './people/own-signups.service.js';
import { PlaceViews } from './people/place-views.service.js';
import { Scenes } from './people/scenes.service.js';
import { SignupAnswers } from './people/signup-answers.service.js';
import { SignupDoors } from './people/signup-doors.service.js';
import { SignupPages } from './people/signup-pages.service.js';
import { SignupViews } from './people/signup-views.service.js';
import { SignupsController } from './people/signups.controller.js';
import { SeatsModule } from './seats/seats.module.js';
import { SignupLeavings } from './seats/signup-leavings.service.js';

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
