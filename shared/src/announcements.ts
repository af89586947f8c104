import * as z from 'zod/mini';
import { organizerHere, organizerOwn } from './access.js';
import { Audience, AudienceQuestion, DryRun } from './audience.js';
import { FileView } from './files.js';
import { NoticeContent } from './notice-views.js';
import { UnitRef } from './org.js';
import { route } from './route.js';
import { Cursor, Done, Id, Instant, line, listOf, page } from './values.js';

/**
 * draft: being written · in_review: somebody else has to look at it first · scheduled: goes out at
 * `scheduledAt` · sent: a notice now, see `noticeId`.
 */
export const AnnouncementState = z.enum(['draft', 'in_review', 'scheduled', 'sent']);
export type AnnouncementState = z.infer<typeof AnnouncementState>;

export const AnnouncementInput = z.strictObject({
  /** In whose name it goes out. */
  unitId: Id,
  content: NoticeContent,
  audience: Audience,
  /** Whether those who come to fit later get it too, for 60 days. */
  lateJoiners: z.boolean(),
});
export type AnnouncementInput = z.infer<typeof AnnouncementInput>;

export const AnnouncementView = z.object({
  id: Id,
  state: AnnouncementState,
  unit: UnitRef,
  content: NoticeContent,
  attachments: z.array(FileView),
  audience: Audience,
  /** The same in words: 「天平街道，70岁以上，除了第二支部」. */
  audienceWords: z.string(),
  lateJoiners: z.boolean(),
  scheduledAt: z.nullable(Instant),
  noticeId: z.nullable(Id),
  /** Why it waits for somebody, or came back; null where nothing is to be said. */
  reviewNote: z.nullable(z.string()),
  /** Whether the caller may say yes to it. */
  mayReview: z.boolean(),
  author: z.string(),
  /** What is still missing before it can be sent; empty when ready. */
  missing: z.array(z.string()),
  updatedAt: Instant,
  version: z.int(),
});
export type AnnouncementView = z.infer<typeof AnnouncementView>;

export const AnnouncementRow = z.object({
  id: Id,
  state: AnnouncementState,
  title: z.string(),
  unit: UnitRef,
  author: z.string(),
  scheduledAt: z.nullable(Instant),
  mayReview: z.boolean(),
  updatedAt: Instant,
});
export type AnnouncementRow = z.infer<typeof AnnouncementRow>;

/** Something to start writing from. */
export const AnnouncementTemplate = z.object({
  key: z.string(),
  name: z.string(),
  hint: z.string(),
  content: NoticeContent,
});
export type AnnouncementTemplate = z.infer<typeof AnnouncementTemplate>;

const Params = z.strictObject({ announcementId: Id });

export const announcements = {
  /** What is not sent yet, newest first; what is sent stands under notices. */
  list: route({
    method: 'GET',
    path: '/organizer/announcements',
    query: z.strictObject({ cursor: Cursor }),
    response: page(AnnouncementRow),
    errors: [],
    access: organizerOwn,
  }),
  templates: route({
    method: 'GET',
    path: '/organizer/announcement-templates',
    response: listOf(AnnouncementTemplate),
    errors: [],
    access: organizerOwn,
  }),
  show: route({
    method: 'GET',
    path: '/organizer/announcements/:announcementId',
    params: Params,
    response: AnnouncementView,
    errors: [],
    access: organizerHere,
  }),
  /** Saves a draft; nothing has to be complete yet. */
  create: route({
    method: 'POST',
    path: '/organizer/announcements',
    body: AnnouncementInput,
    response: AnnouncementView,
    errors: ['AUDIENCE_OUTSIDE'],
    access: organizerHere,
  }),
  update: route({
    method: 'PUT',
    path: '/organizer/announcements/:announcementId',
    params: Params,
    body: z.strictObject({ ...AnnouncementInput.shape, version: z.int() }),
    response: AnnouncementView,
    errors: ['CHANGED_MEANWHILE', 'AUDIENCE_OUTSIDE', 'ANNOUNCEMENT_NOT_DRAFT'],
    access: organizerHere,
  }),
  /** Throws a draft away. */
  remove: route({
    method: 'DELETE',
    path: '/organizer/announcements/:announcementId',
    params: Params,
    response: Done,
    errors: ['ANNOUNCEMENT_NOT_DRAFT'],
    access: organizerHere,
  }),
  /** A draft that says the same as a notice, to the same people as far as the caller may. */
  copy: route({
    method: 'POST',
    path: '/organizer/notices/:noticeId/copy',
    params: z.strictObject({ noticeId: Id }),
    response: AnnouncementView,
    errors: [],
    access: organizerHere,
  }),
  /** Whom an audience holds now, how each would be reached, with names; nothing is sent. */
  dryRun: route({
    method: 'POST',
    path: '/organizer/dry-runs',
    body: AudienceQuestion,
    response: DryRun,
    errors: ['AUDIENCE_OUTSIDE'],
    access: { ...organizerHere, elsewhere: 403 },
  }),
  /** Sends now, or at `at`. `recipients` is the number its sender was shown: a send to others than seen is refused. */
  send: route({
    method: 'POST',
    path: '/organizer/announcements/:announcementId/send',
    params: Params,
    body: z.strictObject({ version: z.int(), recipients: z.int(), at: z.nullable(Instant) }),
    response: AnnouncementView,
    errors: [
      'CHANGED_MEANWHILE',
      'NOTICE_INCOMPLETE',
      'AUDIENCE_EMPTY',
      'AUDIENCE_CHANGED',
      'AUDIENCE_OUTSIDE',
      'CONTENT_REFUSED',
      'SEND_TIME_WRONG',
      'ANNOUNCEMENT_NOT_DRAFT',
    ],
    access: organizerHere,
  }),
  /** Back to a draft, as long as it is not sent. */
  unschedule: route({
    method: 'POST',
    path: '/organizer/announcements/:announcementId/unschedule',
    params: Params,
    response: AnnouncementView,
    errors: ['ANNOUNCEMENT_SENT'],
    access: organizerHere,
  }),
  /** Somebody has looked at it: on its way, or back to its author with a note. */
  review: route({
    method: 'POST',
    path: '/organizer/announcements/:announcementId/review',
    params: Params,
    body: z.strictObject({ fine: z.boolean(), note: line(100, 0), version: z.int() }),
    response: AnnouncementView,
    errors: ['CHANGED_MEANWHILE', 'NOT_IN_REVIEW', 'REVIEW_BY_ANOTHER'],
    access: organizerHere,
  }),
};
