import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { FamilyModule } from '../family/family.module.js';
import { FilesModule } from '../files/files.module.js';
import { MembersModule } from '../members/members.module.js';
import { OrgModule } from '../org/org.module.js';
import { Answers } from './answers.service.js';
import { AudienceService } from './audience.service.js';
import { AudienceParts } from './audience-parts.js';
import { AudiencePreview } from './audience-preview.service.js';
import { AudienceWhere } from './audience-where.service.js';
import { BoardController } from './board.controller.js';
import { Board } from './board.service.js';
import { BoardCounts } from './board-counts.service.js';
import { BoardNotices } from './board-notices.service.js';
import { BoardRemindable } from './board-remindable.service.js';
import { BoardReminders } from './board-reminders.service.js';
import { SentNotices } from './board-sent.service.js';
import { BoardTally } from './board-tally.service.js';
import { CallsController } from './calls.controller.js';
import { Calls } from './calls.service.js';
import { CallsElsewhere } from './calls-elsewhere.service.js';
import { LastCalls } from './calls-last.service.js';
import { CallsOfCaller } from './calls-mine.service.js';
import { OpenCalls } from './calls-open.service.js';
import { CalledPerson } from './calls-person.service.js';
import { CallRecording } from './calls-recording.service.js';
import { CallSharing } from './calls-sharing.service.js';
import { CallTasks } from './calls-tasks.service.js';
import { CallUndoing } from './calls-undoing.service.js';
import { Correct } from './correct.service.js';
import { CreditStore } from './credit-store.service.js';
import { Credits } from './credits.service.js';
import { Inbox } from './inbox.service.js';
import { InboxRows } from './inbox-rows.service.js';
import { Unread } from './inbox-unread.service.js';
import { NoticeViews } from './notice-views.service.js';
import { NoticesController } from './notices.controller.js';
import { Notices } from './notices.service.js';
import { PushController } from './push.controller.js';
import { PushConsent } from './push-consent.service.js';
import { PushCourier } from './push-courier.service.js';
import { PushEvents } from './push-events.service.js';
import { PushLetters } from './push-letters.service.js';
import { PushNewsKeeper } from './push-news.service.js';
import { PushReach } from './push-reach.service.js';
import { PushReaders } from './push-readers.service.js';
import { PushRecord } from './push-record.service.js';
import { Pushes } from './pushes.service.js';
import { Reading } from './reading.service.js';
import { Copies } from './reading-copies.service.js';
import { Spreading } from './reading-spreading.service.js';
import { Recall } from './recall.service.js';
import { Recipients } from './recipients.service.js';
import { RecipientPages } from './recipients-pages.service.js';
import { RecipientViews } from './recipients-views.service.js';
import { Rounds } from './rounds.service.js';
import { SpeechOfNotice } from './speech-of-notice.service.js';
import { Spread } from './spread.service.js';

@Module({
  imports: [AuditModule, FilesModule, OrgModule, MembersModule, AccountsModule, FamilyModule],
  controllers: [PushController, NoticesController, BoardController, CallsController],
  providers: [
    Answers,
    AudienceParts,
    AudiencePreview,
    AudienceService,
    AudienceWhere,
    Board,
    BoardCounts,
    BoardNotices,
    BoardRemindable,
    BoardReminders,
    BoardTally,
    CalledPerson,
    CallRecording,
    Calls,
    CallsElsewhere,
    CallSharing,
    CallsOfCaller,
    CallTasks,
    CallUndoing,
    Copies,
    Correct,
    Credits,
    CreditStore,
    Inbox,
    InboxRows,
    LastCalls,
    Notices,
    NoticeViews,
    OpenCalls,
    PushConsent,
    PushCourier,
    Pushes,
    PushEvents,
    PushLetters,
    PushNewsKeeper,
    PushReach,
    PushReaders,
    PushRecord,
    Reading,
    Recall,
    Recipients,
    RecipientPages,
    RecipientViews,
    Rounds,
    SentNotices,
    SpeechOfNotice,
    Spread,
    Spreading,
    Unread,
  ],
  exports: [
    Answers,
    AudienceParts,
    AudienceService,
    BoardNotices,
    CallRecording,
    CallSharing,
    Credits,
    Notices,
    Reading,
    Recipients,
    SentNotices,
  ],
})
export class NoticesModule {}
