import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { OrgModule } from '../org/org.module.js';
import { MemberLookup } from './member-lookup.service.js';
import { MembersService } from './members.service.js';

@Module({
  imports: [AuditModule, OrgModule],
  providers: [MembersService, MemberLookup],
  exports: [MembersService, MemberLookup],
})
export class MembersModule {}
