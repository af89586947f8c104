import { People1795000000000 } from './db/migrations/1795000000000-people.js';
import { Activities1795000100000 } from './db/migrations/1795000100000-activities.js';
import { Checkins1795000200000 } from './db/migrations/1795000200000-checkins.js';
import { RosterImports1795000300000 } from './db/migrations/1795000300000-roster-imports.js';
import { MemberCounts1795000400000 } from './db/migrations/1795000400000-member-counts.js';
import { Jobs1795000500000 } from './db/migrations/1795000500000-jobs.js';
import { WechatEvents1795000600000 } from './db/migrations/1795000600000-wechat-events.js';
import { Files1795000700000 } from './db/migrations/1795000700000-files.js';
import { Notices1795000800000 } from './db/migrations/1795000800000-notices.js';
import { Announcements1795000900000 } from './db/migrations/1795000900000-announcements.js';
import { Family1795001000000 } from './db/migrations/1795001000000-family.js';
import { MemberTags1795001100000 } from './db/migrations/1795001100000-member-tags.js';
import { ArchivedMembers1795001200000 } from './db/migrations/1795001200000-archived-members.js';
import { ClaimOrigins1795001300000 } from './db/migrations/1795001300000-claim-origins.js';
import { NoticeBoards1795001400000 } from './db/migrations/1795001400000-notice-boards.js';
import { SignupGrounds1795001500000 } from './db/migrations/1795001500000-signup-grounds.js';
import { Signups1795001600000 } from './db/migrations/1795001600000-signups.js';
import { Lottery1795001700000 } from './db/migrations/1795001700000-lottery.js';
import { Courses1795001800000 } from './db/migrations/1795001800000-courses.js';
import { Account } from './features/accounts/account.entity.js';
import { Claim } from './features/accounts/claim.entity.js';
import { Grant } from './features/accounts/grant.entity.js';
import { SignIn } from './features/accounts/sign-in.entity.js';
import { Activity } from './features/activities/activity.entity.js';
import { ActivityInvitation } from './features/activities/activity-invitation.entity.js';
import { ActivitySession } from './features/activities/activity-session.entity.js';
import { SessionReminder } from './features/activities/session-reminder.entity.js';
import { Announcement } from './features/announcements/announcement.entity.js';
import { AuditEntry } from './features/audit/audit-entry.entity.js';
import { CheckIn } from './features/checkins/check-in.entity.js';
import { CheckInAttempt } from './features/checkins/check-in-attempt.entity.js';
import { Certificate } from './features/courses/certificate.entity.js';
import { ClassMark } from './features/courses/class-mark.entity.js';
import { Course } from './features/courses/course.entity.js';
import { Term } from './features/courses/term.entity.js';
import { FamilyInvite } from './features/family/family-invite.entity.js';
import { FamilyLink } from './features/family/family-link.entity.js';
import { StoredFile } from './features/files/stored-file.entity.js';
import { Draw } from './features/lottery/draw.entity.js';
import { DrawApplicant } from './features/lottery/draw-applicant.entity.js';
import { DrawApplication } from './features/lottery/draw-application.entity.js';
import { Member } from './features/members/member.entity.js';
import { MemberCount } from './features/members/member-count.entity.js';
import { MemberTag } from './features/members/member-tag.entity.js';
import { Notice } from './features/notices/notice.entity.js';
import { NoticeCall } from './features/notices/notice-call.entity.js';
import { NoticeCount } from './features/notices/notice-count.entity.js';
import { NoticeRecipient } from './features/notices/notice-recipient.entity.js';
import { PushCredit } from './features/notices/push-credit.entity.js';
import { PushDelivery } from './features/notices/push-delivery.entity.js';
import { PushGrant } from './features/notices/push-grant.entity.js';
import { Unit } from './features/org/unit.entity.js';
import { RosterImport } from './features/roster/roster-import.entity.js';
import { RosterImportPart } from './features/roster/roster-import-part.entity.js';
import { RosterImportRow } from './features/roster/roster-import-row.entity.js';
import { SignupPlan } from './features/signups/plans/signup-plan.entity.js';
import { Signup } from './features/signups/seats/signup.entity.js';
import { SignupEvent } from './features/signups/seats/signup-event.entity.js';
import { JobRow } from './jobs/job.entity.js';
import { JobPause } from './jobs/job-pause.entity.js';
import { JobTick } from './jobs/job-tick.entity.js';
import { WechatEvent } from './wechat/push/wechat-event.entity.js';

/** Every table and every migration, in order. */
export const schema = {
  entities: [
    AuditEntry,
    JobRow,
    JobPause,
    JobTick,
    WechatEvent,
    Unit,
    Member,
    MemberCount,
    MemberTag,
    Account,
    SignIn,
    Claim,
    Grant,
    FamilyLink,
    FamilyInvite,
    StoredFile,
    Activity,
    ActivitySession,
    ActivityInvitation,
    SessionReminder,
    CheckIn,
    CheckInAttempt,
    RosterImport,
    RosterImportRow,
    RosterImportPart,
    Notice,
    NoticeRecipient,
    NoticeCount,
    NoticeCall,
    PushDelivery,
    PushCredit,
    PushGrant,
    Announcement,
    SignupPlan,
    Signup,
    SignupEvent,
    Draw,
    DrawApplication,
    DrawApplicant,
    Term,
    Course,
    ClassMark,
    Certificate,
  ],
  migrations: [
    People1795000000000,
    Activities1795000100000,
    Checkins1795000200000,
    RosterImports1795000300000,
    MemberCounts1795000400000,
    Jobs1795000500000,
    WechatEvents1795000600000,
    Files1795000700000,
    Notices1795000800000,
    Announcements1795000900000,
    Family1795001000000,
    MemberTags1795001100000,
    ArchivedMembers1795001200000,
    ClaimOrigins1795001300000,
    NoticeBoards1795001400000,
    SignupGrounds1795001500000,
    Signups1795001600000,
    Lottery1795001700000,
    Courses1795001800000,
  ],
};
