import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { MembersModule } from '../members/members.module.js';
import { OrgModule } from '../org/org.module.js';
import { ConfirmationService } from './confirmation.service.js';
import { ImportFiles } from './import-files.service.js';
import { ImportRows } from './import-rows.service.js';
import { ImportsService } from './imports.service.js';
import { PreviewService } from './preview.service.js';
import { RosterController } from './roster.controller.js';

@Module({
  imports: [AuditModule, OrgModule, MembersModule],
  controllers: [RosterController],
  providers: [ImportFiles, ImportRows, PreviewService, ImportsService, ConfirmationService],
})
export class RosterModule {}
