import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { OrgModule } from '../org/org.module.js';
import { CardsController } from './cards.controller.js';
import { CardsService } from './cards.service.js';
import { MemberCounts } from './member-counts.service.js';
import { MemberFile } from './member-file.service.js';
import { MemberIntake } from './member-intake.service.js';
import { MemberLeavings } from './member-leavings.js';
import { MemberList } from './member-list.service.js';
import { MemberLookup } from './member-lookup.service.js';
import { MemberNumbers } from './member-numbers.service.js';
import { MemberPowers } from './member-powers.service.js';
import { MemberScope } from './member-scope.service.js';
import { MemberTags } from './member-tags.service.js';
import { MemberTies } from './member-ties.service.js';
import { MemberViews } from './member-views.service.js';
import { MemberWriter } from './member-writer.service.js';
import { MembersController } from './members.controller.js';
import { MembersService } from './members.service.js';
import { Tagging } from './tagging.service.js';
import { TagsController } from './tags.controller.js';

@Module({
  imports: [AuditModule, OrgModule],
  controllers: [MembersController, CardsController, TagsController],
  providers: [
    CardsService,
    MemberCounts,
    MemberFile,
    MemberIntake,
    MemberLeavings,
    MemberList,
    MemberLookup,
    MemberNumbers,
    MemberPowers,
    MemberScope,
    MemberTags,
    MemberTies,
    MemberViews,
    MemberWriter,
    MembersService,
    Tagging,
  ],
  exports: [MembersService, MemberIntake, MemberLeavings, MemberLookup, MemberPowers, MemberTags, MemberTies],
})
export class MembersModule {}
