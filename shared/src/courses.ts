import * as z from 'zod/mini';
import { member, organizerHere, organizerOwn } from './access.js';
import { ActivityInput } from './activities.js';
import {
  CalendarView,
  CatalogueItem,
  Certificate,
  ClassBook,
  ClassMark,
  ClassNear,
  ClassToday,
  CourseBrief,
  CourseDetails,
  CourseFigures,
  CourseForOrganizer,
  CourseRow,
  PlannedCourse,
  ProposedSessions,
  TermInput,
  TermView,
} from './course-views.js';
import { bytes, file, route } from './route.js';
import { SignupPlanInput } from './signup-views.js';
import { Day, Done, Id, line, listOf, queryInt } from './values.js';

const TermParams = z.strictObject({ termId: Id });
const CourseParams = z.strictObject({ activityId: Id });
const SessionParams = z.strictObject({ sessionId: Id });
const Time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const CourseInput = z.strictObject({
  activity: ActivityInput,
  details: CourseDetails,
  /** Null: no sign-up yet. */
  plan: z.nullable(SignupPlanInput),
});
export type CourseInput = z.infer<typeof CourseInput>;

const saving = [
  'SESSION_TIMES_WRONG',
  'SESSION_IN_USE',
  'SESSION_STAYS_OFF',
  'INVITED_OUTSIDE',
  'SIGNUP_TIMES_WRONG',
  'SEATS_BELOW_TAKEN',
  'SIGNUP_IN_USE',
  'DRAW_UNKNOWN',
  'DRAW_DONE',
  'TERM_UNKNOWN',
  'PERSON_OUTSIDE',
] as const;

/** Class books belong to organizers, and to the course's own teacher and monitor; the sample's member is neither. */
const classHere = { ...organizerHere, member: 404, desk: 404 } as const;

export const courses = {
  terms: route({
    method: 'GET',
    path: '/organizer/terms',
    response: listOf(TermView),
    errors: [],
    access: organizerOwn,
  }),
  createTerm: route({
    method: 'POST',
    path: '/organizer/terms',
    body: TermInput,
    response: TermView,
    errors: ['TERM_DAYS_WRONG'],
    access: organizerHere,
  }),
  updateTerm: route({
    method: 'PUT',
    path: '/organizer/terms/:termId',
    params: TermParams,
    body: z.strictObject({ ...TermInput.shape, version: z.int() }),
    response: TermView,
    errors: ['CHANGED_MEANWHILE', 'TERM_DAYS_WRONG'],
    access: organizerHere,
  }),
  removeTerm: route({
    method: 'DELETE',
    path: '/organizer/terms/:termId',
    params: TermParams,
    response: Done,
    errors: ['TERM_IN_USE'],
    access: organizerHere,
  }),
  /** The planner: every course of the term, by weekday and time. */
  planner: route({
    method: 'GET',
    path: '/organizer/terms/:termId/courses',
    params: TermParams,
    response: z.object({ term: TermView, items: z.array(CourseRow) }),
    errors: [],
    access: organizerHere,
  }),
  /** Drafts of all courses of another term, moved to this one's weeks. */
  copyTerm: route({
    method: 'POST',
    path: '/organizer/terms/:termId/copy-from/:fromId',
    params: z.strictObject({ termId: Id, fromId: Id }),
    response: z.object({ copied: z.int() }),
    errors: ['TERM_UNKNOWN'],
    access: organizerHere,
  }),
  calendar: route({
    method: 'GET',
    path: '/organizer/calendar',
    query: z.strictObject({ from: Day, until: Day }),
    response: CalendarView,
    errors: ['TERM_DAYS_WRONG'],
    access: organizerOwn,
  }),
  /** Weekly sessions from a day on, without public holidays. */
  propose: route({
    method: 'GET',
    path: '/organizer/course-sessions',
    query: z.strictObject({
      from: Day,
      weekday: queryInt(0, 6),
      startsAt: Time,
      endsAt: Time,
      count: queryInt(1, 60),
    }),
    response: ProposedSessions,
    errors: ['SESSION_TIMES_WRONG'],
    access: organizerOwn,
  }),
  show: route({
    method: 'GET',
    path: '/organizer/courses/:activityId',
    params: CourseParams,
    response: CourseForOrganizer,
    errors: [],
    access: organizerHere,
  }),
  /** Saves a draft; nothing has to be complete yet. Published, copied and called off as any activity. */
  create: route({
    method: 'POST',
    path: '/organizer/courses',
    body: CourseInput,
    response: CourseForOrganizer,
    errors: [...saving],
    access: organizerHere,
  }),
  update: route({
    method: 'PUT',
    path: '/organizer/courses/:activityId',
    params: CourseParams,
    /** Versions of the activity and of the plan; 0 for a plan that is new. */
    body: z.strictObject({ ...CourseInput.shape, version: z.int(), planVersion: z.int() }),
    response: CourseForOrganizer,
    errors: [...saving, 'CHANGED_MEANWHILE', 'ACTIVITY_CANCELLED', 'ACTIVITY_INCOMPLETE'],
    access: organizerHere,
  }),
  /** A draft of the same course, in the same series, in another term. */
  copy: route({
    method: 'POST',
    path: '/organizer/courses/:activityId/copy',
    params: CourseParams,
    body: z.strictObject({ termId: Id }),
    response: CourseForOrganizer,
    errors: ['TERM_UNKNOWN'],
    access: organizerHere,
  }),
  /** Everything one can sign up for, soonest first: courses, lectures, shows. */
  catalogue: route({
    method: 'GET',
    path: '/catalogue',
    query: z.strictObject({ for: z.optional(Id) }),
    response: listOf(CatalogueItem),
    errors: ['FAMILY_MAY_NOT_SIGN_UP'],
    access: member,
    relatives: true,
  }),
  /** The one that fits best now, for the card on the home page; null where there is none. */
  next: route({
    method: 'GET',
    path: '/catalogue/next',
    query: z.strictObject({ for: z.optional(Id) }),
    response: z.object({ item: z.nullable(CatalogueItem), more: z.int() }),
    errors: ['FAMILY_MAY_NOT_SIGN_UP'],
    access: member,
    relatives: true,
  }),
  /** What a course has beside its activity; null where it is not a course. */
  brief: route({
    method: 'GET',
    path: '/activities/:activityId/course',
    params: CourseParams,
    response: z.object({ course: z.nullable(CourseBrief) }),
    errors: [],
    access: member,
    relatives: true,
  }),
  book: route({
    method: 'GET',
    path: '/courses/:activityId/book',
    params: CourseParams,
    response: ClassBook,
    errors: [],
    access: classHere,
  }),
  /** The class book as Excel. */
  exportBook: route({
    method: 'GET',
    path: '/courses/:activityId/book.xlsx',
    params: CourseParams,
    response: file(xlsx),
    errors: [],
    access: classHere,
  }),
  /** Classes of the caller on a day (today, where none is named): those one teaches or is the monitor of. */
  classes: route({
    method: 'GET',
    path: '/me/classes',
    query: z.strictObject({ day: z.optional(Day) }),
    /** `near`: sessions of the same courses on other days, within two weeks of that day, in the order of time. */
    response: z.object({ ...listOf(ClassToday).shape, near: z.array(ClassNear) }),
    errors: [],
    access: member,
  }),
  class: route({
    method: 'GET',
    path: '/sessions/:sessionId/class',
    params: SessionParams,
    response: ClassToday,
    errors: [],
    access: classHere,
  }),
  /** One tap per exception; `mark` null takes it back. Who has checked in has come: that is not a mark. */
  mark: route({
    method: 'PUT',
    path: '/sessions/:sessionId/marks',
    params: SessionParams,
    body: z.strictObject({ memberId: Id, mark: z.nullable(ClassMark), note: line(60, 0) }),
    response: ClassToday,
    errors: ['CAME_ALREADY', 'NOT_IN_CLASS'],
    access: classHere,
  }),
  /** Everybody without a mark has come: checks them in at this session, from ten minutes before it until two days after. */
  allCame: route({
    method: 'POST',
    path: '/sessions/:sessionId/all-came',
    params: SessionParams,
    response: ClassToday,
    errors: ['CLASS_NOT_NOW'],
    access: classHere,
  }),
  certificates: route({
    method: 'GET',
    path: '/organizer/courses/:activityId/certificates',
    params: CourseParams,
    response: z.object({
      title: z.string(),
      term: z.string(),
      unit: z.string(),
      teacherName: z.string(),
      share: z.int(),
      items: z.array(Certificate),
    }),
    errors: [],
    access: organizerHere,
  }),
  figures: route({
    method: 'GET',
    path: '/organizer/courses/:activityId/figures',
    params: CourseParams,
    response: CourseFigures,
    errors: [],
    access: organizerHere,
  }),
  termFigures: route({
    method: 'GET',
    path: '/organizer/terms/:termId/figures',
    params: TermParams,
    response: CourseFigures,
    errors: [],
    access: organizerHere,
  }),
  /** Reads a term plan from Excel: what would be taken over, line by line. With `commit=yes` it is, as drafts. */
  importPlan: route({
    method: 'POST',
    path: '/organizer/terms/:termId/import',
    params: TermParams,
    query: z.strictObject({ commit: z.optional(z.enum(['yes'])) }),
    body: bytes(2 * 1024 * 1024),
    response: z.object({ items: z.array(PlannedCourse), taken: z.int(), done: z.boolean() }),
    errors: [
      'FILE_TYPE_WRONG',
      'FILE_BROKEN',
      'FILE_UNSAFE',
      'FILE_TOO_LONG',
      'PLAN_EMPTY',
      'PLAN_HEADINGS_MISSING',
    ],
    access: organizerHere,
  }),
  /** The term's plan as Excel, in the layout that can be read back. */
  exportPlan: route({
    method: 'GET',
    path: '/organizer/terms/:termId/plan.xlsx',
    params: TermParams,
    response: file(xlsx),
    errors: [],
    access: organizerHere,
  }),
};
