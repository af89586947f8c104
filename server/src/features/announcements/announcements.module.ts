import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { FilesModule } from '../files/files.module.js';
import { MembersModule } from '../members/members.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { OrgModule } from '../org/org.module.js';
import { AnnouncementViews } from './announcement-views.service.js';
import { AnnouncementsController } from './announcements.controller.js';
import { AnnouncementsService } from './announcements.service.js';
import { Copying } from './copying.service.js';
import { Dispatch } from './dispatch.service.js';
import { AnnouncementEditing } from './editing.service.js';
import { InputChecks } from './input-checks.service.js';
import { Reviewers } from './reviewers.service.js';
import { Reviewing } from './reviewing.service.js';
import { Senders } from './senders.service.js';
import { Sending } from './sending.service.js';
import { Steps } from './steps.service.js';

@Module({
  imports: [AuditModule, OrgModule, MembersModule, AccountsModule, FilesModule, NoticesModule],
  controllers: [AnnouncementsController],
  providers: [
    AnnouncementEditing,
    AnnouncementViews,
    AnnouncementsService,
    Copying,
    Dispatch,
    InputChecks,
    Reviewers,
    Reviewing,
    Senders,
    Sending,
    Steps,
  ],
  exports: [AnnouncementEditing, AnnouncementsService, Sending],
})
export class AnnouncementsModule {}
