import * as z from 'zod/mini';
import { member, organizerHere, organizerOwn, signedIn } from './access.js';
import {
  Answer,
  CallOutcome,
  CallTask,
  NoticeContent,
  NoticeForOrganizer,
  NoticeRow,
  NoticeView,
  PushView,
  Recipient,
  SentNotice,
  Standing,
} from './notice-views.js';
import { file, route } from './route.js';
import { Cursor, Done, Id, line, listOf, page, queryInt, RequestKey } from './values.js';

const NoticeParams = z.strictObject({ noticeId: Id });
const CallParams = z.strictObject({ noticeId: Id, memberId: Id });
/** The relative for whom one reads; left out for oneself. */
const For = z.strictObject({ for: z.optional(Id) });
/** Recipients read it, and organizers of its part of the tree; the organizer of the sample is none of the former. */
const readers = { ...signedIn, visitor: 404, elsewhere: 404 } as const;
const recipients = { ...readers, organizer: 404, district: 404 } as const;

export const notices = {
  /** One's own notices and those of relatives one gets copies for, newest first. */
  list: route({
    method: 'GET',
    path: '/notices',
    query: z.strictObject({ cursor: Cursor }),
    response: page(NoticeRow),
    errors: [],
    access: signedIn,
  }),
  /** How many are unread (100 stands for more), the newest of them, and how many calls one is still asked to make. */
  unread: route({
    method: 'GET',
    path: '/me/unread-notices',
    response: z.object({ unread: z.int(), newest: z.nullable(NoticeRow), calls: z.int() }),
    errors: [],
    access: signedIn,
  }),
  show: route({
    method: 'GET',
    path: '/notices/:noticeId',
    params: NoticeParams,
    query: For,
    response: NoticeView,
    errors: [],
    access: readers,
  }),
  /** It is open before its reader, in this version. Once more is fine: the first time counts. */
  read: route({
    method: 'POST',
    path: '/notices/:noticeId/read',
    params: NoticeParams,
    body: z.strictObject({ ...For.shape, version: z.optional(z.int()) }),
    response: Done,
    errors: [],
    access: recipients,
  }),
  /** May be changed until the notice is over. */
  answer: route({
    method: 'PUT',
    path: '/notices/:noticeId/answer',
    params: NoticeParams,
    body: z.strictObject({ answer: Answer, for: z.optional(Id) }),
    response: NoticeView,
    errors: ['NOTICE_RECALLED', 'NOTICE_NO_QUESTION', 'NOTICE_OVER'],
    access: recipients,
  }),
  /** The notice read aloud; `key` comes with the notice, with `until` (seconds since 1970), when it ends. */
  speech: route({
    method: 'GET',
    path: '/notices/:noticeId/speech/:key',
    params: z.strictObject({ noticeId: Id, key: z.string().check(z.regex(/^[\w-]{20,200}$/)) }),
    query: z.strictObject({ until: queryInt(0, 1e11) }),
    response: file('audio/mpeg'),
    errors: ['SPEECH_AWAY'],
    // Without a speech service there is nothing to hear.
    access: {
      anonymous: 404,
      visitor: 404,
      member: 404,
      desk: 404,
      organizer: 404,
      elsewhere: 404,
      district: 404,
    },
  }),

  /** What this phone may be asked to accept, and what it has in store. */
  push: route({ method: 'GET', path: '/me/push', response: PushView, errors: [], access: signedIn }),
  /** What the person answered to WeChat's question. */
  reportPush: route({
    method: 'POST',
    path: '/me/push/answers',
    body: z.strictObject({
      answers: z
        .array(
          z.strictObject({
            templateId: z.string().check(z.minLength(1), z.maxLength(64)),
            answer: z.enum(['accept', 'reject', 'ban', 'filter']),
          }),
        )
        .check(z.minLength(1), z.maxLength(5)),
      requestKey: RequestKey,
    }),
    response: PushView,
    errors: ['TOO_MANY'],
    perMinute: 20,
    access: signedIn,
  }),

  /** What was sent from the caller's part of the tree, newest first. */
  sent: route({
    method: 'GET',
    path: '/organizer/notices',
    query: z.strictObject({ activityId: z.optional(Id), cursor: Cursor }),
    response: page(SentNotice),
    errors: [],
    access: organizerOwn,
  }),
  board: route({
    method: 'GET',
    path: '/organizer/notices/:noticeId',
    params: NoticeParams,
    response: NoticeForOrganizer,
    errors: [],
    access: organizerHere,
  }),
  /** By branch and name; those to be rung up in the order of calling, unless an answer is asked for. */
  recipients: route({
    method: 'GET',
    path: '/organizer/notices/:noticeId/recipients',
    params: NoticeParams,
    query: z.strictObject({
      standing: z.optional(Standing),
      answer: z.optional(Answer),
      cursor: Cursor,
      limit: z.optional(queryInt(1, 100)),
    }),
    response: page(Recipient),
    errors: [],
    access: organizerHere,
  }),
  /** Reminds, by WeChat, those who were reached and have not read; once. */
  remind: route({
    method: 'POST',
    path: '/organizer/notices/:noticeId/remind',
    params: NoticeParams,
    response: NoticeForOrganizer,
    errors: ['NOTICE_RECALLED', 'NOTICE_REMINDED', 'NOTICE_OVER'],
    access: organizerHere,
  }),
  /** Takes it back: readers see that, and why. */
  recall: route({
    method: 'POST',
    path: '/organizer/notices/:noticeId/recall',
    params: NoticeParams,
    body: z.strictObject({ reason: line(60) }),
    response: NoticeForOrganizer,
    errors: ['NOTICE_RECALLED'],
    access: organizerHere,
  }),
  /** Changes what it says; readers are told what changed, and those with credit are reminded again. */
  correct: route({
    method: 'PUT',
    path: '/organizer/notices/:noticeId',
    params: NoticeParams,
    body: z.strictObject({ content: NoticeContent, version: z.int() }),
    response: NoticeForOrganizer,
    errors: [
      'NOTICE_RECALLED',
      'CHANGED_MEANWHILE',
      'NOTICE_UNCHANGED',
      'NOTICE_INCOMPLETE',
      'CONTENT_REFUSED',
    ],
    access: organizerHere,
  }),

  /** Whom to ring up for a notice, with numbers, in the order of calling; of the caller's part of the tree. */
  calls: route({
    method: 'GET',
    path: '/organizer/notices/:noticeId/calls',
    params: NoticeParams,
    query: z.strictObject({ cursor: Cursor, limit: z.optional(queryInt(1, 100)) }),
    response: page(CallTask),
    errors: [],
    access: organizerHere,
  }),
  /** Shares out the next 2,000 open calls of the caller's part of the tree evenly, each branch kept together where it can be; nobody: takes them all back. */
  shareCalls: route({
    method: 'PUT',
    path: '/organizer/notices/:noticeId/callers',
    params: NoticeParams,
    body: z.strictObject({ callerIds: z.array(Id).check(z.maxLength(20)) }),
    response: NoticeForOrganizer,
    errors: ['NOTICE_RECALLED', 'NO_CALLS', 'AUDIENCE_OUTSIDE'],
    access: organizerHere,
  }),
  /** The calls one has been asked to make: open ones, and those of the last day. */
  myCalls: route({
    method: 'GET',
    path: '/me/calls',
    response: listOf(CallTask),
    errors: [],
    access: member,
  }),
  /** What came of a call; `answer` is recorded on the person's behalf. */
  recordCall: route({
    method: 'POST',
    path: '/notices/:noticeId/calls/:memberId',
    params: CallParams,
    body: z.strictObject({
      outcome: CallOutcome,
      answer: z.nullable(Answer),
      note: line(100, 0),
      requestKey: RequestKey,
    }),
    response: CallTask,
    errors: ['NOTICE_RECALLED', 'NOTICE_NO_QUESTION'],
    access: { ...organizerHere, member: 404, desk: 404 },
  }),
  /** Takes the last record back. */
  undoCall: route({
    method: 'DELETE',
    path: '/notices/:noticeId/calls/:memberId',
    params: CallParams,
    response: CallTask,
    errors: ['UNDO_TOO_LATE', 'ALREADY_UNDONE', 'CALL_BY_ANOTHER'],
    access: { ...organizerHere, member: 404, desk: 404 },
  }),
};
