import * as z from 'zod/mini';
import { ActivityForOrganizer } from './activities.js';
import { UnitRef } from './org.js';
import { SeatCounts, SignupActivity, SignupGlance, SignupPlanView } from './signup-views.js';
import { Day, Id, Instant, line } from './values.js';

export const TermInput = z.strictObject({ unitId: Id, name: line(30), startsOn: Day, endsOn: Day });
export type TermInput = z.infer<typeof TermInput>;

export const TermView = z.object({
  id: Id,
  unit: UnitRef,
  name: z.string(),
  startsOn: Day,
  endsOn: Day,
  courses: z.int(),
  /** Made for a part of the tree that the caller organizes; one from above can only be used. */
  canChange: z.boolean(),
  version: z.int(),
});
export type TermView = z.infer<typeof TermView>;

/** health, culture … : how the catalogue is read by subject. */
export const CourseSubject = z.enum([
  'health',
  'painting',
  'music',
  'dance',
  'language',
  'digital',
  'history',
  'craft',
  'other',
]);
export type CourseSubject = z.infer<typeof CourseSubject>;
export const CourseLevel = z.enum(['beginner', 'middle', 'advanced', 'any']);
export type CourseLevel = z.infer<typeof CourseLevel>;

/** What a course has beside what every activity has. */
export const CourseDetails = z.strictObject({
  termId: Id,
  subject: CourseSubject,
  level: CourseLevel,
  teacherName: line(20, 0),
  /** The teacher, and the class monitor, where they are on the roster: they see the class book. */
  teacherId: z.nullable(Id),
  monitorId: z.nullable(Id),
  /** 「免费」「材料费60元，交给老师」: nothing is paid here. */
  feeText: line(60, 0),
  /** Share of sessions, in per cent, from which the certificate is given. */
  certificateShare: z.int().check(z.gte(1), z.lte(100)),
  /** So many classes missed in a row without a word, and the monitor is told; null: never. */
  tellMonitorAfter: z.nullable(z.int().check(z.gte(1), z.lte(20))),
  /** Who misses so many classes without a word signs up in the last stage next time; null: nothing follows. */
  missedMost: z.nullable(z.int().check(z.gte(1), z.lte(60))),
});
export type CourseDetails = z.infer<typeof CourseDetails>;

/** A course as its organizer edits it. */
export const CourseForOrganizer = z.object({
  activity: ActivityForOrganizer,
  details: CourseDetails,
  term: TermView,
  teacher: z.nullable(z.string()),
  monitor: z.nullable(z.string()),
  plan: z.nullable(SignupPlanView),
});
export type CourseForOrganizer = z.infer<typeof CourseForOrganizer>;

/** A line of the planner. */
export const CourseRow = z.object({
  activityId: Id,
  title: z.string(),
  state: z.enum(['draft', 'published', 'cancelled']),
  subject: CourseSubject,
  teacherName: z.string(),
  place: z.string(),
  /** 0 Sunday … 6, and HH:MM, of most of its sessions; null without sessions. */
  weekly: z.nullable(z.object({ weekday: z.int(), startsAt: z.string(), endsAt: z.string() })),
  sessions: z.int(),
  firstStartsAt: z.nullable(Instant),
  lastEndsAt: z.nullable(Instant),
  counts: z.nullable(SeatCounts),
  minimum: z.nullable(z.int()),
  /** Other courses of the term in the same place at the same time. */
  clashes: z.array(z.string()),
});
export type CourseRow = z.infer<typeof CourseRow>;

/** A course in short, for the catalogue. */
export const CourseBrief = z.object({
  termId: Id,
  termName: z.string(),
  subject: CourseSubject,
  level: CourseLevel,
  teacherName: z.string(),
  feeText: z.string(),
  weekly: CourseRow.shape.weekly,
});
export type CourseBrief = z.infer<typeof CourseBrief>;

/** Anything one can sign up for: a course, a lecture, a show. */
export const CatalogueItem = z.object({
  activity: SignupActivity,
  glance: SignupGlance,
  /** Null where it is not a course. */
  course: z.nullable(CourseBrief),
});
export type CatalogueItem = z.infer<typeof CatalogueItem>;

/** A day that is not as the week says. */
export const CalendarDay = z.object({ day: Day, kind: z.enum(['holiday', 'workday']), name: z.string() });
export type CalendarDay = z.infer<typeof CalendarDay>;

/**
 * Public holidays in a span. Of the years `knownFrom` to `knownTo` it is known what the State Council arranged; of later
 * ones only the days that the law itself names (春节 from the eve to the third day …), of earlier ones nothing.
 */
export const CalendarView = z.object({
  knownFrom: z.int(),
  knownTo: z.int(),
  days: z.array(CalendarDay),
});
export type CalendarView = z.infer<typeof CalendarView>;

/** Weekly sessions, as the planner proposes them. */
export const ProposedSessions = z.object({
  sessions: z.array(z.object({ startsAt: Instant, endsAt: Instant })),
  /** Left out, and why: 国庆节. */
  skipped: z.array(z.object({ day: Day, why: z.string() })),
  knownFrom: z.int(),
  knownTo: z.int(),
});
export type ProposedSessions = z.infer<typeof ProposedSessions>;

/** excused: asked for leave; health is always one · home_visit: the class came to them · absent: nobody knows why. */
export const ClassMark = z.enum(['excused', 'home_visit', 'absent']);
export type ClassMark = z.infer<typeof ClassMark>;

/** How somebody stands to one session: came by the check-in, or a mark; null: nothing known. */
export const ClassEntry = z.nullable(z.enum(['came', 'excused', 'home_visit', 'absent']));
export type ClassEntry = z.infer<typeof ClassEntry>;

/** The class book: one row a person, one entry a session, in the order of `sessions`. */
export const ClassBook = z.object({
  activityId: Id,
  title: z.string(),
  sessions: z.array(
    z.object({
      id: Id,
      startsAt: Instant,
      endsAt: Instant,
      cancelled: z.nullable(z.string()),
      came: z.int(),
    }),
  ),
  people: z.array(
    z.object({
      memberId: Id,
      name: z.string(),
      branch: z.string(),
      entries: z.array(ClassEntry),
      /** Per cent of the sessions that are over, excused ones not counted; null before the first. */
      share: z.nullable(z.int()),
      missedInARow: z.int(),
      completed: z.boolean(),
    }),
  ),
});
export type ClassBook = z.infer<typeof ClassBook>;

/** Today's class, as its teacher sees it. */
export const ClassToday = z.object({
  activityId: Id,
  sessionId: Id,
  title: z.string(),
  place: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  cancelled: z.nullable(z.string()),
  people: z.array(
    z.object({
      memberId: Id,
      name: z.string(),
      entry: ClassEntry,
      cameAt: z.nullable(Instant),
      note: z.string(),
      missedInARow: z.int(),
    }),
  ),
});
export type ClassToday = z.infer<typeof ClassToday>;

/** A class on another day. */
export const ClassNear = z.object({
  activityId: Id,
  sessionId: Id,
  title: z.string(),
  place: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  cancelled: z.nullable(z.string()),
});
export type ClassNear = z.infer<typeof ClassNear>;

/** Somebody who has come often enough. */
export const Certificate = z.object({
  memberId: Id,
  name: z.string(),
  branch: z.string(),
  came: z.int(),
  sessions: z.int(),
  share: z.int(),
  /** 2026-0012: of the year, in the order in which they were completed. */
  number: z.string(),
  completedAt: Instant,
});
export type Certificate = z.infer<typeof Certificate>;

const Count = z.object({ label: z.string(), count: z.int() });

/** What the charts of a course or of a whole term show. */
export const CourseFigures = z.object({
  /** Seats taken and waiting, a line a course. */
  fill: z.array(
    z.object({ activityId: Id, title: z.string(), capacity: z.int(), taken: z.int(), waiting: z.int() }),
  ),
  /** Of those with a seat: 60岁以下, 60–69 … 90岁以上, 不知道. */
  ages: z.array(Count),
  /** Week by week: how many could have come, and came. */
  weeks: z.array(z.object({ from: Day, expected: z.int(), came: z.int() })),
  /** How they signed up: 自己, 家人, 柜台 … */
  via: z.array(Count),
});
export type CourseFigures = z.infer<typeof CourseFigures>;

/** A line of an uploaded term plan; with problems it cannot be taken over. */
export const PlannedCourse = z.object({
  /** In the file, counted from 1. */
  line: z.int(),
  title: z.string(),
  teacherName: z.string(),
  place: z.string(),
  when: z.string(),
  sessions: z.int(),
  capacity: z.nullable(z.int()),
  problems: z.array(z.string()),
});
export type PlannedCourse = z.infer<typeof PlannedCourse>;
