import type { TermView } from '@wanqing/shared';
import { withoutGone } from '../../activities/form.rules';
import { ConflictCard } from '../../editing/conflict-card';
import { courseDifferences } from './course-boxes.rules';
import { courseFormOf } from './form.rules';
import { type CourseDraft, loadCourse } from './use-course';
import { words } from './words';

interface ConflictProps {
  readonly draft: CourseDraft;
  readonly terms: readonly TermView[];
}

/** Somebody else saved the course meanwhile. */
export const Conflict = ({ draft, terms }: ConflictProps) => (
  <ConflictCard
    draft={draft}
    what={words.thisOne}
    load={({ activity }) => loadCourse(activity.id)}
    formOf={newest => courseFormOf(newest, Date.now())}
    fit={(mine, { activity }) => withoutGone(mine, activity.sessions)}
    differences={(mine, theirs, { activity }) =>
      courseDifferences(mine, theirs, {
        termName: id => terms.find(term => term.id === id)?.name ?? '',
        unitName: id => activity.invitedUnits.find(unit => unit.id === id)?.name ?? '',
      })
    }
  />
);
