import type {
  CourseDetails,
  CourseForOrganizer,
  CourseInput,
  CourseLevel,
  CourseSubject,
} from '@wanqing/shared';
import * as activity from '../../activities/form.rules';
import {
  blankPlan,
  countOf,
  type PlanForm,
  planFormOf,
  planInputOf,
} from '../../signups/plan-editor/plan-form.rules';

/** Somebody on the roster, as chosen. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** A course as it stands in the boxes: its activity, what only courses have, and how its seats are given out. */
export interface CourseForm extends activity.ActivityForm, PlanForm {
  readonly termId: string;
  readonly subject: CourseSubject | null;
  readonly level: CourseLevel;
  readonly teacherName: string;
  readonly teacher: Person | null;
  readonly monitor: Person | null;
  readonly feeText: string;
  /** Per cent. */
  readonly certificateShare: string;
  readonly tellMonitorAfter: string;
  readonly missedMost: string;
}

interface Beginning {
  readonly unitId: string;
  readonly contact: { readonly name: string; readonly phone: string };
  readonly term: { readonly id: string; readonly startsOn: string };
  readonly now: number;
}

/** A new course of a term: seats in order of arrival, with what is usual filled in. */
export const blankCourse = ({ unitId, contact, term, now }: Beginning): CourseForm => ({
  ...activity.blankForm(unitId, contact),
  ...blankPlan('first_come', term.startsOn, now),
  kind: 'course',
  bring: '水杯、纸笔',
  sessions: [],
  walkInsWelcome: false,
  termId: term.id,
  subject: null,
  level: 'any',
  teacherName: '',
  teacher: null,
  monitor: null,
  feeText: '免费',
  certificateShare: '80',
  tellMonitorAfter: '2',
  missedMost: '',
});

const typed = (count: number | null): string => (count === null ? '' : String(count));

/** The boxes filled with what the server knows; `now` in milliseconds. */
export function courseFormOf(course: CourseForOrganizer, now: number): CourseForm {
  const { details, plan, teacher, monitor } = course;
  const form = activity.formOf(course.activity);
  const first = form.sessions[0]?.day ?? '';
  return {
    ...form,
    ...(plan ? planFormOf(plan) : { ...blankPlan(null, first, now), capacity: form.capacity }),
    sessions: form.sessions.filter(session => !activity.undated(session)),
    termId: details.termId,
    subject: details.subject,
    level: details.level,
    teacherName: details.teacherName,
    teacher: personOf(details.teacherId, teacher),
    monitor: personOf(details.monitorId, monitor),
    feeText: details.feeText,
    certificateShare: String(details.certificateShare),
    tellMonitorAfter: typed(details.tellMonitorAfter),
    missedMost: typed(details.missedMost),
  };
}

const personOf = (id: string | null, name: string | null): Person | null =>
  id === null ? null : { id, name: name ?? '' };

export const detailsOf = (form: CourseForm): CourseDetails => ({
  termId: form.termId,
  subject: form.subject ?? 'other',
  level: form.level,
  teacherName: form.teacherName.trim(),
  teacherId: form.teacher?.id ?? null,
  monitorId: form.monitor?.id ?? null,
  feeText: form.feeText.trim(),
  certificateShare: countOf(form.certificateShare) ?? Number.NaN,
  tellMonitorAfter: countOf(form.tellMonitorAfter),
  missedMost: countOf(form.missedMost),
});

/** What is sent. Call it only when `courseProblems` finds nothing. */
export const courseInputOf = (form: CourseForm): CourseInput => ({
  activity: activity.inputOf(form),
  details: detailsOf(form),
  plan: planInputOf(form),
});

/** The boxes after saving: what the server now has, and what could not be sent yet. */
export function courseFormAfter(saved: CourseForOrganizer, sent: CourseForm, now: number): CourseForm {
  const form = courseFormOf(saved, now);
  return {
    ...form,
    subject: sent.subject,
    sessions: [...form.sessions, ...sent.sessions.filter(activity.undated)],
  };
}
