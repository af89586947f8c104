import { type ActivityForOrganizer, sentenceOf } from '@wanqing/shared';
import { api } from '../../api';
import { type HeldPlan, loadPlan } from '../../features/signups/plan-editor/use-plan';
import { useQuery } from '../../hooks/nav';
import { useRemote } from '../../hooks/use-remote';
import { Notice, Page, Remote } from '../../ui';
import { Editing } from './editing';
import { words } from './words';

/** How one signs up for an activity: any but a course, whose editor has it. */
export default function SignupPlan() {
  const { activity: activityId = '' } = useQuery();
  const start = useRemote(async (): Promise<{ activity: ActivityForOrganizer; held: HeldPlan }> => {
    const [activity, held] = await Promise.all([
      api.activities.organizerShow({ params: { activityId } }),
      loadPlan(activityId),
    ]);
    return { activity, held };
  }, [activityId]);
  const { value } = start;
  if (value && value.activity.state !== 'cancelled')
    return <Editing activity={value.activity} held={value.held} />;
  return (
    <Page for="organizer" title={words.title}>
      <Remote of={start}>{() => <Notice>{sentenceOf('ACTIVITY_CANCELLED')}</Notice>}</Remote>
    </Page>
  );
}
