import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../../activities/activities.module.js';
import { MembersModule } from '../../members/members.module.js';
import { OrgModule } from '../../org/org.module.js';
import { Engagements } from './engagements.js';
import { GateFacts } from './gate-facts.service.js';
import { GateWords } from './gate-words.service.js';
import { Gates } from './gates.service.js';
import { OwnEngagements } from './own-engagements.service.js';

/** Who may sign up, and what else they have on. */
@Module({
  imports: [ActivitiesModule, MembersModule, OrgModule],
  providers: [Engagements, GateFacts, Gates, GateWords, OwnEngagements],
  exports: [Engagements, GateFacts, Gates],
})
export class GatesModule {}
