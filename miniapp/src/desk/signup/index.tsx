import { CounterPanels } from '../../features/signups/counter/counter';
import { words } from '../../features/signups/counter/words';
import { Choosing } from '../../features/signups/list/choosing';
import { counterPath } from '../../features/signups/list/places';
import { useAbout } from '../../features/signups/list/use-about';
import { useQuery } from '../../hooks/nav';
import { Page, Remote } from '../../ui';

/** Signing people up at the counter or on the telephone. */
export default function CounterPage() {
  const { activity } = useQuery();
  return activity ? <Counter activityId={activity} /> : <Choose />;
}

const Choose = () => (
  <Page title={words.title} under={words.which}>
    <Choosing tells="seats" to={({ activityId }) => counterPath(activityId)} none={words.noActivity} />
  </Page>
);

function Counter({ activityId }: { activityId: string }) {
  const about = useAbout(activityId);
  const { value } = about;
  return (
    <Page for="desk" title={value ? words.ofActivity(value.title) : words.title}>
      <Remote of={about}>{activity => <CounterPanels of={activity} onSeats={about.reload} />}</Remote>
    </Page>
  );
}
