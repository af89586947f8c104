import { Global, Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { ContentCheck } from '../notices/content-check.js';
import { CorrectionCheck } from './content-check.service.js';
import { TextChecks } from './text-checks.service.js';

/** Apart from the announcements module, which itself stands on notices. */
@Global()
@Module({
  imports: [AuditModule, AccountsModule],
  providers: [TextChecks, { provide: ContentCheck, useClass: CorrectionCheck }],
  exports: [TextChecks, ContentCheck],
})
export class ContentCheckModule {}
