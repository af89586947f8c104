import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { MembersModule } from '../members/members.module.js';
import { OrgModule } from '../org/org.module.js';
import { AcceptingService } from './accepting.service.js';
import { EndingService } from './ending.service.js';
import { FamilyController } from './family.controller.js';
import { FamilyService } from './family.service.js';
import { FamilyInvites } from './family-invites.service.js';
import { FamilyLinks } from './family-links.service.js';
import { FamilyList } from './family-list.service.js';
import { FamilyTies } from './family-ties.service.js';
import { FamilyViews } from './family-views.service.js';
import { InvitingService } from './inviting.service.js';
import { LettingService } from './letting.service.js';

@Module({
  imports: [AccountsModule, AuditModule, MembersModule, OrgModule],
  controllers: [FamilyController],
  providers: [
    AcceptingService,
    EndingService,
    FamilyInvites,
    FamilyLinks,
    FamilyList,
    FamilyService,
    FamilyTies,
    FamilyViews,
    InvitingService,
    LettingService,
  ],
  exports: [FamilyService],
})
export class FamilyModule {}
