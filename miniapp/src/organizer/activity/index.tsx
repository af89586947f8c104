import { api } from '../../api';
import { ClassCard } from '../../features/courses/book/class-card';
import { SignupCard } from '../../features/signups/list/signup-card';
import { useQuery } from '../../hooks/nav';
import { useRemote } from '../../hooks/use-remote';
import { Columns, Page, Remote } from '../../ui';
import { Actions } from './actions';
import { Notices } from './notices';
import { Overview } from './overview';
import { Sessions } from './sessions';
import { words } from './words';

/** One activity with everything that can be done with it. */
export default function ActivityPage() {
  const { id = '' } = useQuery();
  const activity = useRemote(() => api.activities.organizerShow({ params: { activityId: id } }), [id]);
  return (
    <Page for="organizer" title={activity.value?.title || words.title} under={activity.value?.organizer.name}>
      <Remote of={activity}>
        {known => (
          <Columns aside={<Actions of={known} onChange={activity.put} />}>
            {known.bySignup && <SignupCard activityId={known.id} />}
            {known.kind === 'course' && known.state !== 'draft' && <ClassCard activityId={known.id} />}
            <Sessions of={known} onChange={activity.put} />
            {known.state !== 'draft' && <Notices of={known} />}
            <Overview of={known} />
          </Columns>
        )}
      </Remote>
    </Page>
  );
}
