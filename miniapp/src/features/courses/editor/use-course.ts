import type { CourseForOrganizer } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../../api';
import { type Draft, type Drafting, useDraft } from '../../editing/use-draft';
import { type CourseForm, courseFormAfter, courseFormOf, courseInputOf } from './form.rules';
import { courseMissing, courseProblems } from './problems.rules';

/** One course in the editor. */
export type CourseDraft = Draft<CourseForm, CourseForOrganizer>;

export const loadCourse = (activityId: string): Promise<CourseForOrganizer> =>
  api.courses.show({ params: { activityId } });

export function useCourse(start: CourseForOrganizer | null, blank: CourseForm): CourseDraft {
  const [opened] = useState(Date.now);
  const drafting: Drafting<CourseForm, CourseForOrganizer> = {
    drawer: course => `course-form-${course?.activity.id ?? `new-${blank.termId}`}`,
    formOf: course => courseFormOf(course, opened),
    after: (saved, sent) => courseFormAfter(saved, sent, opened),
    problems: courseProblems,
    missing: form => courseMissing(form, Date.now()),
    same: (one, other) => JSON.stringify(one) === JSON.stringify(other),
    send: (form, onto) => send(form, onto),
  };
  return useDraft(start, blank, drafting);
}

function send(form: CourseForm, onto: CourseForOrganizer | null): Promise<CourseForOrganizer> {
  const body = courseInputOf(form);
  if (!onto) return api.courses.create({ body });
  return api.courses.update({
    params: { activityId: onto.activity.id },
    body: { ...body, version: onto.activity.version, planVersion: onto.plan?.version ?? 0 },
  });
}
