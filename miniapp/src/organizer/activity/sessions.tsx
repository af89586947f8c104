import { type ActivityForOrganizer, momentWords, type SessionView } from '@wanqing/shared';
import { sessionWords } from '../../features/activities/when.rules';
import { boardPath, doorPath, screenPath } from '../../features/checkins/places';
import { BigButton, Body, Buttons, Card, Hint } from '../../ui';
import { words } from './words';

/** The sessions; each with its board, big screen and desk once members may come. */
export function Sessions({ of: activity }: { of: ActivityForOrganizer }) {
  const several = activity.sessions.length > 1;
  return (
    <>
      {activity.sessions.map((session, index) => (
        <Card key={session.id} title={several ? words.session(index + 1) : words.when}>
          <Body bold>{sessionWords(session)}</Body>
          {activity.state !== 'cancelled' && <Hint>{stateOf(session)}</Hint>}
          {activity.state === 'published' && (
            <Buttons row>
              <BigButton narrow icon="scan" label={words.door} to={doorPath(session.id)} />
              <BigButton narrow kind="secondary" icon="list" label={words.board} to={boardPath(session.id)} />
              {activity.checkInBy.rotating && (
                <BigButton
                  narrow
                  kind="secondary"
                  icon="screen"
                  label={words.screen}
                  to={screenPath(session.id)}
                />
              )}
            </Buttons>
          )}
        </Card>
      ))}
    </>
  );
}

function stateOf({ opensAt, startsAt, endsAt }: SessionView): string {
  const now = Date.now();
  if (now > Date.parse(endsAt)) return words.over;
  return now >= Date.parse(startsAt) ? words.started : words.opensAt(momentWords(opensAt));
}
