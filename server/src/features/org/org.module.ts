import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { OrgController } from './org.controller.js';
import { OrgService } from './org.service.js';

@Module({
  imports: [AuditModule],
  controllers: [OrgController],
  providers: [OrgService],
  exports: [OrgService],
})
export class OrgModule {}
