import { api } from '../../../api';
import { useRemote } from '../../../hooks/use-remote';
import { BigButton, Buttons, Card } from '../../../ui';
import { counterPath, signupsPath } from './places';
import { SeatBar } from './seat-bar';
import { words } from './words';

/** An activity's seats on a page about it, with the ways to its list and its counter; nothing without a sign-up. */
export function SignupCard({ activityId }: { activityId: string }) {
  const about = useRemote(
    async () => (await api.signups.list({ params: { activityId }, query: { limit: 1 } })).activity,
    [activityId],
  );
  if (!about.value) return null;
  return (
    <Card title={words.title}>
      <SeatBar of={about.value.counts} />
      <Buttons row>
        <BigButton narrow icon="list" label={words.see} to={signupsPath(activityId)} />
        <BigButton narrow kind="secondary" label={words.counter} to={counterPath(activityId)} />
      </Buttons>
    </Card>
  );
}
