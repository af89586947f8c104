import '../../features/activities/activities.scss';
import { type DeskSession, dayOf, timeWords } from '@wanqing/shared';
import { api } from '../../api';
import { activityPath } from '../../features/activities/places';
import { boardPath, doorPath, screenPath } from '../../features/checkins/places';
import { useRemote } from '../../hooks/use-remote';
import { useWatch } from '../../hooks/use-watch';
import { BigButton, Body, Buttons, Card, Figure, Heading, Hint, Remote, Row, View } from '../../ui';
import { words } from './words';

/** Milliseconds between two looks at how many have come. */
const everyHalfMinute = 30_000;

/** Today's sessions, each with how many have come and the pages for its door. */
export function OnToday() {
  const sessions = useRemote(() => api.activities.deskSessions());
  return (
    <Remote of={sessions}>
      {({ items }) => {
        const today = items.filter(({ startsAt }) => dayOf(startsAt) === dayOf(Date.now()));
        if (today.length === 0)
          return (
            <Card title={words.today}>
              <Body>{words.nothingToday}</Body>
            </Card>
          );
        return today.map(session => <SessionToday key={session.id} of={session} />);
      }}
    </Remote>
  );
}

function SessionToday({ of: session }: { of: DeskSession }) {
  return (
    <Card>
      <View className="today-head">
        <View className="today-what">
          <Hint>{`${words.today} ${timeWords(session.startsAt)}`}</Hint>
          <Heading>{session.title}</Heading>
          <Body>{session.place}</Body>
        </View>
        <Came sessionId={session.id} />
      </View>
      <Buttons row>
        <BigButton narrow icon="scan" label={words.door} to={doorPath(session.id)} />
        <BigButton narrow kind="secondary" icon="list" label={words.board} to={boardPath(session.id)} />
        <BigButton narrow kind="secondary" icon="screen" label={words.screen} to={screenPath(session.id)} />
      </Buttons>
      <Row title={words.details} to={activityPath(session.activityId)} />
    </Card>
  );
}

function Came({ sessionId }: { sessionId: string }) {
  const board = useRemote(() => api.checkins.board({ params: { sessionId } }), [sessionId]);
  useWatch(true, board.reload, everyHalfMinute);
  // Beside everything else about the session: without it the card is still whole.
  if (!board.value) return null;
  const { came, invited } = board.value;
  return (
    <View className="today-came" aria={{ role: 'status', label: words.soFar(came, invited) }}>
      <Hint inline>{words.came}</Hint>
      <Figure inline>{came}</Figure>
      <Hint inline>{words.ofInvited(invited)}</Hint>
    </View>
  );
}
