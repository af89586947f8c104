import { api } from '../../api';
import { DeskActivityLine } from '../../features/signups/list/choosing';
import { counterPath, signupsPath } from '../../features/signups/list/places';
import { urgency } from '../../features/signups/list/urgency.rules';
import { useRemote } from '../../hooks/use-remote';
import { BigButton, Buttons, Card, Failure, Rows } from '../../ui';
import { words } from './words';

/** Rows that stand on the first page. */
const most = 4;

/** Sign-ups that run: first those in which somebody waits for a word; nothing where there are none. */
export function Signups() {
  const known = useRemote(() => api.signups.deskList());
  const running = known.value?.items ?? [];
  if (running.length === 0) return <Failure of={known} />;
  const shown = [...running].sort((one, other) => urgency(other) - urgency(one)).slice(0, most);
  return (
    <Card title={words.signups}>
      <Rows>
        {shown.map(activity => (
          <DeskActivityLine
            key={activity.activityId}
            of={activity}
            tells="work"
            to={signupsPath(activity.activityId)}
          />
        ))}
      </Rows>
      <Buttons row>
        <BigButton narrow icon="person" label={words.counter} to={counterPath()} />
        {running.length > most && (
          <BigButton narrow kind="secondary" label={words.allSignups} to="/organizer/signups/index" />
        )}
      </Buttons>
    </Card>
  );
}
