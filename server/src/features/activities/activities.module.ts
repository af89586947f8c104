import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { MembersModule } from '../members/members.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { OrgModule } from '../org/org.module.js';
import { ActivitiesController } from './activities.controller.js';
import { ActivitiesService } from './activities.service.js';
import { ActivityCopies } from './activity-copies.js';
import { ActivityCopying } from './activity-copying.service.js';
import { ActivityNotices } from './activity-notices.service.js';
import { ActivityParts } from './activity-parts.service.js';
import { ActivityRemovals } from './activity-removals.js';
import { ActivityViews } from './activity-views.service.js';
import { ActivityAudience } from './audience-source.service.js';
import { DeskSessions } from './desk-sessions.service.js';
import { DoorsService } from './doors.service.js';
import { EditingService } from './editing.service.js';
import { InvitationsService } from './invitations.service.js';
import { ListsService } from './lists.service.js';
import { MemberViews } from './member-views.service.js';
import { OpenTo } from './open-to.service.js';
import { PublishingService } from './publishing.service.js';
import { Reminders } from './reminders.service.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsService } from './sessions.service.js';
import { SingleSessions } from './single-sessions.service.js';
import { WhatsOnService } from './whats-on.service.js';

@Module({
  imports: [AuditModule, OrgModule, MembersModule, NoticesModule],
  controllers: [ActivitiesController, SessionsController],
  providers: [
    ActivitiesService,
    ActivityAudience,
    ActivityCopies,
    ActivityCopying,
    ActivityNotices,
    ActivityParts,
    ActivityRemovals,
    ActivityViews,
    DeskSessions,
    DoorsService,
    EditingService,
    InvitationsService,
    ListsService,
    MemberViews,
    OpenTo,
    PublishingService,
    Reminders,
    SessionsService,
    SingleSessions,
    WhatsOnService,
  ],
  exports: [
    ActivitiesService,
    ActivityCopies,
    ActivityRemovals,
    DoorsService,
    EditingService,
    ListsService,
    OpenTo,
    PublishingService,
    SessionsService,
    InvitationsService,
  ],
})
export class ActivitiesModule {}
