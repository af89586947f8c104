import * as z from 'zod/mini';
import { FileView } from './files.js';
import { UnitRef } from './org.js';
import { Digits4, Id, Instant, line, Phone, paragraph } from './values.js';

/** announcement: written by an organizer · reminder, cancellation, change: of an activity, signup: of one's place in it, sent by the product itself. */
export const NoticeKind = z.enum(['announcement', 'reminder', 'cancellation', 'change', 'signup']);
export type NoticeKind = z.infer<typeof NoticeKind>;
export const Importance = z.enum(['normal', 'important']);
/** none: just to know · ack: 知道了 · attend: 去 or 不去. */
export const Question = z.enum(['none', 'ack', 'attend']);
export type Question = z.infer<typeof Question>;
export const Answer = z.enum(['ack', 'go', 'stay']);
export type Answer = z.infer<typeof Answer>;
export const PushKind = z.enum(['notice', 'reminder', 'change']);
export type PushKind = z.infer<typeof PushKind>;

/** What a notice says. Only the title has to be there while it is a draft. */
export const NoticeContent = z.strictObject({
  title: line(40, 0),
  /** One sentence: what it is about. */
  summary: line(60, 0),
  /** 时间 · 地点 · 要带什么, in free words. */
  when: line(40, 0),
  place: line(80, 0),
  bring: line(100, 0),
  body: paragraph(2000),
  fileIds: z.array(Id).check(z.maxLength(9)),
  contactName: line(20, 0),
  contactPhone: z.union([Phone, z.literal('')]),
  importance: Importance,
  question: Question,
});
export type NoticeContent = z.infer<typeof NoticeContent>;

/** What was changed after sending, in words: 「时间：原来是…，现在是…」. */
export const Correction = z.object({ at: Instant, what: z.array(z.string()) });

/** Whose notice it is where somebody reads it for a relative. */
const ForWhom = z.nullable(z.object({ memberId: Id, name: z.string() }));

/** A notice in somebody's inbox. */
export const NoticeRow = z.object({
  id: Id,
  kind: NoticeKind,
  title: z.string(),
  summary: z.string(),
  from: UnitRef,
  importance: Importance,
  question: Question,
  sentAt: Instant,
  recalled: z.boolean(),
  /** False again after a correction. */
  read: z.boolean(),
  answer: z.nullable(Answer),
  for: ForWhom,
});
export type NoticeRow = z.infer<typeof NoticeRow>;

const shown = {
  id: Id,
  kind: NoticeKind,
  title: z.string(),
  summary: z.string(),
  when: z.string(),
  place: z.string(),
  bring: z.string(),
  body: z.string(),
  attachments: z.array(FileView),
  contactName: z.string(),
  contactPhone: z.string(),
  importance: Importance,
  question: Question,
  from: UnitRef,
  activityId: z.nullable(Id),
  sentAt: Instant,
  recalledAt: z.nullable(Instant),
  recallReason: z.nullable(z.string()),
  corrections: z.array(Correction),
  /** Rises with every correction. */
  version: z.int(),
};

/** A notice, whole, as its reader sees it. A recalled one says nothing but that, and why. */
export const NoticeView = z.object({
  ...shown,
  read: z.boolean(),
  answer: z.nullable(Answer),
  canAnswer: z.union([
    z.object({ ok: z.literal(true) }),
    z.object({
      ok: z.literal(false),
      reason: z.enum(['NOTICE_RECALLED', 'NOTICE_NO_QUESTION', 'NOTICE_OVER']),
    }),
  ]),
  /** Signed address of the notice read aloud (MP3), good for a day; null where no speech service is set up. */
  speechUrl: z.nullable(z.string()),
  for: ForWhom,
});
export type NoticeView = z.infer<typeof NoticeView>;

/** read: opened on a phone · told: heard by telephone · pushed: WeChat delivered it, not read yet · call: to be rung up. */
export const Standing = z.enum(['read', 'told', 'pushed', 'call']);
export type Standing = z.infer<typeof Standing>;

/** How far a notice has come; `recipients` = read + told + pushed + call. */
export const NoticeCounts = z.object({
  recipients: z.int(),
  read: z.int(),
  told: z.int(),
  pushed: z.int(),
  call: z.int(),
  ack: z.int(),
  go: z.int(),
  stay: z.int(),
  /** Messages whose fate WeChat never told us; they are not sent again. */
  unknown: z.int(),
  /** Messages still on their way. */
  waiting: z.int(),
});
export type NoticeCounts = z.infer<typeof NoticeCounts>;

/** A notice in the list of those who sent it. */
export const SentNotice = z.object({
  id: Id,
  kind: NoticeKind,
  title: z.string(),
  from: UnitRef,
  importance: Importance,
  activityId: z.nullable(Id),
  sentAt: Instant,
  recalled: z.boolean(),
  counts: NoticeCounts,
});
export type SentNotice = z.infer<typeof SentNotice>;

/** How many a reminder would reach is not counted further than this. */
export const manyRemindable = 1000;

/** So many calls are shared out at a time; the others when these are made. */
export const mostSharedCalls = 2000;

/** A notice as its organizer follows it. */
export const NoticeForOrganizer = z.object({
  ...shown,
  /** Whom it was sent to, in words. */
  audience: z.string(),
  lateJoiners: z.boolean(),
  /** Recipients are still being written down; the counts grow. */
  spreading: z.boolean(),
  /** Past, or a newer notice has taken its place: nobody is to be rung up or reminded any more. */
  over: z.boolean(),
  counts: NoticeCounts,
  /** The unread were reminded once, by choice. */
  remindedAt: z.nullable(Instant),
  /** How many a reminder would reach now; 1,000 stands for more. */
  remindable: z.int(),
  /** Open calls by caller; `caller` null: of the viewer's part of the tree, shared out to nobody yet. */
  calls: z.array(z.object({ caller: z.nullable(z.object({ id: Id, name: z.string() })), open: z.int() })),
  /** To be rung up, but outside the viewer's part of the tree, and nobody was asked to: their numbers are not shown. */
  elsewhere: z.int(),
});
export type NoticeForOrganizer = z.infer<typeof NoticeForOrganizer>;

export const CallOutcome = z.enum(['reached', 'no_answer', 'family', 'wrong_number']);
export type CallOutcome = z.infer<typeof CallOutcome>;

/** The last call to somebody; `tries` counts all. */
const LastCall = z.object({
  outcome: CallOutcome,
  note: z.string(),
  at: Instant,
  by: z.string(),
  tries: z.int(),
  /** Whether it may still be taken back (ten minutes, by who recorded it). */
  undoable: z.boolean(),
});

/** One person a notice went to. */
export const Recipient = z.object({
  memberId: Id,
  name: z.string(),
  branch: UnitRef,
  age: z.nullable(z.int()),
  /** Null outside the viewer's part of the tree. */
  phoneLast4: z.nullable(Digits4),
  hasPhone: z.boolean(),
  standing: Standing,
  /** none: no credit · waiting: on its way · sent · refused · unknown: WeChat never said. */
  push: z.enum(['none', 'waiting', 'sent', 'refused', 'unknown']),
  /** First reading. */
  readAt: z.nullable(Instant),
  /** A relative who gets copies has opened it. */
  relativeReadAt: z.nullable(Instant),
  answer: z.nullable(Answer),
  answeredBy: z.nullable(z.enum(['self', 'caller', 'relative'])),
  call: z.nullable(LastCall),
  caller: z.nullable(z.object({ id: Id, name: z.string() })),
});
export type Recipient = z.infer<typeof Recipient>;

/** Somebody to ring up, with everything needed to do it; showing it is put on record. */
export const CallTask = z.object({
  noticeId: Id,
  memberId: Id,
  name: z.string(),
  branch: z.string(),
  age: z.nullable(z.int()),
  phone: z.nullable(z.string()),
  landline: z.nullable(z.string()),
  phoneNote: z.string(),
  relatives: z.array(z.object({ name: z.string(), relation: z.string(), phone: z.nullable(z.string()) })),
  /** What to say. */
  title: z.string(),
  summary: z.string(),
  when: z.string(),
  place: z.string(),
  bring: z.string(),
  question: Question,
  open: z.boolean(),
  answer: z.nullable(Answer),
  call: z.nullable(LastCall),
  caller: z.nullable(z.object({ id: Id, name: z.string() })),
});
export type CallTask = z.infer<typeof CallTask>;

/** What this phone can be asked to accept; empty in a browser, or where no template is set up. */
export const PushView = z.object({
  kinds: z.array(z.object({ kind: PushKind, templateId: z.string(), credits: z.int() })),
});
export type PushView = z.infer<typeof PushView>;
