import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { MembersModule } from '../members/members.module.js';
import { FamilyService } from './family.service.js';

@Module({
  imports: [AccountsModule, MembersModule],
  providers: [FamilyService],
  exports: [FamilyService],
})
export class FamilyModule {}
