import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { FamilyModule } from '../family/family.module.js';
import { MembersModule } from '../members/members.module.js';
import { OrgModule } from '../org/org.module.js';
import { AudienceService } from './audience.service.js';
import { AudienceParts } from './audience-parts.js';
import { AudiencePreview } from './audience-preview.service.js';
import { AudienceWhere } from './audience-where.service.js';
import { CreditStore } from './credit-store.service.js';
import { Credits } from './credits.service.js';
import { Notices } from './notices.service.js';
import { PushController } from './push.controller.js';
import { PushConsent } from './push-consent.service.js';
import { PushCourier } from './push-courier.service.js';
import { PushEvents } from './push-events.service.js';
import { PushLetters } from './push-letters.service.js';
import { PushReach } from './push-reach.service.js';
import { PushReaders } from './push-readers.service.js';
import { PushRecord } from './push-record.service.js';
import { Pushes } from './pushes.service.js';
import { Rounds } from './rounds.service.js';
import { Spread } from './spread.service.js';

@Module({
  imports: [OrgModule, MembersModule, AccountsModule, FamilyModule],
  controllers: [PushController],
  providers: [
    AudienceParts,
    AudiencePreview,
    AudienceService,
    AudienceWhere,
    CreditStore,
    Credits,
    Notices,
    PushConsent,
    PushCourier,
    PushEvents,
    PushLetters,
    PushReach,
    PushReaders,
    PushRecord,
    Pushes,
    Rounds,
    Spread,
  ],
  exports: [AudienceParts, AudienceService, Notices],
})
export class NoticesModule {}
