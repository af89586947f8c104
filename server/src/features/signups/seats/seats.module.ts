import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../../activities/activities.module.js';
import { AuditModule } from '../../audit/audit.module.js';
import { MembersModule } from '../../members/members.module.js';
import { NoticesModule } from '../../notices/notices.module.js';
import { GatesModule } from '../gates/gates.module.js';
import { SignupNotices } from '../notices/signup-notices.service.js';
import { DrawPlans } from '../plans/draw-plans.service.js';
import { Draws } from '../plans/draws.js';
import { PlanController } from '../plans/plan.controller.js';
import { PlanEditing } from '../plans/plan-editing.service.js';
import { PlanExtras } from '../plans/plan-extras.js';
import { PlanViews } from '../plans/plan-views.service.js';
import { PlanWriting } from '../plans/plan-writing.service.js';
import { Plans } from '../plans/plans.service.js';
import { Completions } from './completions.service.js';
import { SeatFactsService } from './seat-facts.service.js';
import { SeatGates } from './seat-gates.service.js';
import { Seats } from './seats.service.js';
import { SignupTicks } from './signup-ticks.service.js';

/** Seats and the plans by which they are given out. */
@Module({
  imports: [AuditModule, MembersModule, NoticesModule, ActivitiesModule, GatesModule],
  controllers: [PlanController],
  providers: [
    Completions,
    DrawPlans,
    Draws,
    PlanEditing,
    PlanExtras,
    PlanViews,
    PlanWriting,
    Plans,
    SeatFactsService,
    SeatGates,
    Seats,
    SignupNotices,
    SignupTicks,
  ],
  exports: [Completions, DrawPlans, Draws, GatesModule, PlanExtras, Plans, Seats],
})
export class SeatsModule {}
