import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { OrgModule } from '../org/org.module.js';
import { MemberIntake } from './member-intake.service.js';
import { MemberLookup } from './member-lookup.service.js';
import { MemberTies } from './member-ties.service.js';
import { MembersService } from './members.service.js';

@Module({
  imports: [AuditModule, OrgModule],
  providers: [MembersService, MemberIntake, MemberLookup, MemberTies],
  exports: [MembersService, MemberIntake, MemberLookup, MemberTies],
})
export class MembersModule {}
