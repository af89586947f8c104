import { type ActivityForOrganizer, type MeView, sentenceOf, type UnitView } from '@wanqing/shared';
import { useEffect } from 'react';
import { api, refreshMe } from '../../api';
import { blankForm } from '../../features/activities/form.rules';
import { courseEditPath } from '../../features/courses/planner/places';
import { goInstead, useQuery } from '../../hooks/nav';
import { useRemote } from '../../hooks/use-remote';
import { Notice, Page, Remote } from '../../ui';
import { Editing } from './editing';
import { words } from './words';

/** Writing an activity: new, a copy, or one that exists; a course goes on to its own editor. */
export default function Edit() {
  const { id, copied } = useQuery();
  const start = useRemote(async () => {
    const [me, tree, activity] = await Promise.all([
      refreshMe(),
      api.org.tree(),
      id ? api.activities.organizerShow({ params: { activityId: id } }) : null,
    ]);
    return { activity, blank: blankOf(me, tree.items) };
  }, [id]);
  const course = start.value?.activity?.kind === 'course';
  useEffect(() => {
    if (course && id) goInstead(courseEditPath({ id }));
  }, [course, id]);
  const title = copied ? words.copyTitle : id ? words.editTitle : words.newTitle;
  if (start.value && !course && !isCancelled(start.value.activity))
    return <Editing title={title} start={start.value} copied={Boolean(copied)} />;
  return (
    <Page for="organizer" title={title}>
      <Remote of={start}>{() => !course && <Notice>{sentenceOf('ACTIVITY_CANCELLED')}</Notice>}</Remote>
    </Page>
  );
}

const isCancelled = (activity: ActivityForOrganizer | null) => activity?.state === 'cancelled';

/** A new activity of the organizer's own unit; of a whole district nobody is invited by accident. */
function blankOf(me: MeView, units: readonly UnitView[]) {
  const own = me.roles.find(({ role }) => role === 'organizer')?.unit.id ?? units[0]?.id ?? '';
  const blank = blankForm(own, me.help);
  const district = units.find(({ id }) => id === own)?.kind === 'district';
  return district ? { ...blank, invitedUnitIds: [] } : blank;
}
