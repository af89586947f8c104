import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { FamilyModule } from '../family/family.module.js';
import { MembersModule } from '../members/members.module.js';
import { OrgModule } from '../org/org.module.js';
import { AudienceService } from './audience.service.js';
import { AudienceParts } from './audience-parts.js';
import { AudiencePreview } from './audience-preview.service.js';
import { AudienceWhere } from './audience-where.service.js';
import { Notices } from './notices.service.js';
import { PushReach } from './push-reach.service.js';

@Module({
  imports: [OrgModule, MembersModule, AccountsModule, FamilyModule],
  providers: [AudienceParts, AudiencePreview, AudienceService, AudienceWhere, Notices, PushReach],
  exports: [AudienceParts, AudienceService, Notices],
})
export class NoticesModule {}
