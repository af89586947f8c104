import {
  type CourseForOrganizer,
  type MeView,
  sentenceOf,
  type TermView,
  type UnitView,
} from '@wanqing/shared';
import { api, refreshMe } from '../../api';
import { blankCourse, type CourseForm, courseFormOf } from '../../features/courses/editor/form.rules';
import { loadCourse } from '../../features/courses/editor/use-course';
import { useQuery } from '../../hooks/nav';
import { useRemote } from '../../hooks/use-remote';
import { Notice, Page, Remote } from '../../ui';
import { Editing } from './editing';
import { words } from './words';

/** Writing a course: a new one of a term, a copy, or one that exists. */
export default function CourseEdit() {
  const { id, term, copied } = useQuery();
  const start = useRemote(async () => {
    const [me, tree, terms, course] = await Promise.all([
      refreshMe(),
      api.org.tree(),
      api.courses.terms(),
      id ? loadCourse(id) : null,
    ]);
    return {
      course,
      terms: termsOf(terms.items, course),
      blank: blankOf(me, tree.items, terms.items, course, term),
    };
  }, [id, term]);
  const title = copied ? words.copyTitle : id ? words.editTitle : words.newTitle;
  const { value } = start;
  const off = value?.course?.activity.state === 'cancelled';
  if (value?.blank && !off) {
    const { course, terms, blank } = value;
    return <Editing title={title} start={course} blank={blank} terms={terms} copied={Boolean(copied)} />;
  }
  return (
    <Page for="organizer" title={title}>
      <Remote of={start}>
        {() => <Notice>{sentenceOf(off ? 'ACTIVITY_CANCELLED' : 'TERM_UNKNOWN')}</Notice>}
      </Remote>
    </Page>
  );
}

/** Terms to choose from; the course's own stays one of them, wherever it comes from. */
const termsOf = (terms: readonly TermView[], course: CourseForOrganizer | null): readonly TermView[] =>
  !course || terms.some(({ id }) => id === course.term.id) ? terms : [course.term, ...terms];

/** A new course of the organizer's own unit; of a whole district nobody is invited by accident. Null without a term. */
function blankOf(
  me: MeView,
  units: readonly UnitView[],
  terms: readonly TermView[],
  course: CourseForOrganizer | null,
  termId?: string,
): CourseForm | null {
  const now = Date.now();
  if (course) return courseFormOf(course, now);
  const term = terms.find(({ id }) => id === termId) ?? terms[0];
  if (!term) return null;
  const own = me.roles.find(({ role }) => role === 'organizer')?.unit.id ?? units[0]?.id ?? '';
  const blank = blankCourse({ unitId: own, contact: me.help, term, now });
  const district = units.find(({ id }) => id === own)?.kind === 'district';
  return district ? { ...blank, invitedUnitIds: [] } : blank;
}
