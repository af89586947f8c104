import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module.js';
import { Completions } from './completions.service.js';
import { DrawPlans } from './draw-plans.service.js';
import { Draws } from './draws.js';
import { Gates } from './gates.service.js';
import { SeatFactsService } from './seat-facts.service.js';
import { SeatGates } from './seat-gates.service.js';
import { Seats } from './seats.service.js';
import { SignupNotices } from './signup-notices.service.js';

@Module({
  imports: [ActivitiesModule],
  controllers: [],
  providers: [Completions, DrawPlans, Draws, Gates, SeatFactsService, SeatGates, Seats, SignupNotices],
  exports: [Completions, DrawPlans, Draws, Gates, Seats],
})
export class SignupsModule {}
