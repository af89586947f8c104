import { CourseDetails } from '@wanqing/shared';
import type { FieldError } from '../../../ui/field';
import { missingIn, problemsOf } from '../../activities/problems.rules';
import type { Problems } from '../../editing/problems';
import { planMissing, planProblems } from '../../signups/plan-editor/plan-problems.rules';
import { type CourseForm, detailsOf } from './form.rules';
import { problemWords as words } from './problem-words';

/** What cannot be sent as it is typed. The contract's own limits decide; here they get their sentences. */
export const courseProblems = (form: CourseForm): Problems => ({
  ...withoutSeats(form, problemsOf(form)),
  ...planProblems(form),
  ...detailProblems(form),
});

/** That, and what is missing before members may see it; `now` in milliseconds. */
export const courseMissing = (form: CourseForm, now: number): Problems => ({
  ...withoutSeats(form, missingIn(form)),
  ...planMissing(form, now),
  ...detailProblems(form),
  ...(form.title.trim() ? {} : { title: words.noTitle }),
  ...(form.subject ? {} : { subject: words.noSubject }),
  ...(form.sessions.length > 0 ? {} : { sessions: words.noSessions }),
});

/** Where seats are given out, the plan has the word on how many there are. */
function withoutSeats({ way }: CourseForm, { capacity, ...others }: Problems): Problems {
  return way === null && capacity ? { ...others, capacity } : others;
}

function detailProblems(form: CourseForm): Problems {
  const problems: Record<string, FieldError> = {};
  for (const { path } of CourseDetails.safeParse(detailsOf(form)).error?.issues ?? []) {
    const field = String(path[0]);
    problems[field] ??= words.fields[field] ?? words.other;
  }
  return problems;
}
