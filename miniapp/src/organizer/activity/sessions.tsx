import { type ActivityForOrganizer, momentWords, type SessionView } from '@wanqing/shared';
import { CallingOff } from '../../features/activities/calling-off/calling-off';
import { words as calledOff } from '../../features/activities/calling-off/words';
import { sessionWords } from '../../features/activities/when.rules';
import { boardPath, doorPath, screenPath } from '../../features/checkins/places';
import { BigButton, Body, Buttons, Card, Fold, Hint } from '../../ui';
import { words } from './words';

interface SessionsProps {
  readonly of: ActivityForOrganizer;
  readonly onChange: (activity: ActivityForOrganizer) => unknown;
}

/** A page with more sessions than these shows those that are over, and those far ahead, folded. */
const inSight = 3;

/** The sessions; each with its board, big screen and desk once members may come. */
export function Sessions({ of: activity, onChange }: SessionsProps) {
  const { sessions } = activity;
  const one = (session: SessionView) => (
    <One
      key={session.id}
      of={session}
      activity={activity}
      title={sessions.length > 1 ? words.session(sessions.indexOf(session) + 1) : words.when}
      onChange={onChange}
    />
  );
  if (sessions.length <= inSight) return <>{sessions.map(one)}</>;
  const ahead = sessions.filter(({ endsAt }) => Date.parse(endsAt) > Date.now());
  const over = sessions.filter(session => !ahead.includes(session));
  const later = ahead.slice(inSight);
  return (
    <>
      {ahead.slice(0, inSight).map(one)}
      {later.length > 0 && <Fold title={words.later(later.length)}>{later.map(one)}</Fold>}
      {over.length > 0 && <Fold title={words.before(over.length)}>{over.map(one)}</Fold>}
    </>
  );
}

interface OneProps {
  readonly of: SessionView;
  readonly activity: ActivityForOrganizer;
  readonly title: string;
  readonly onChange: (activity: ActivityForOrganizer) => unknown;
}

function One({ of: session, activity, title, onChange }: OneProps) {
  const { id, cancelled, place } = session;
  return (
    <Card title={title}>
      <Body bold>{sessionWords(session)}</Body>
      {place && <Body>{words.elsewhere(place)}</Body>}
      {cancelled && <Body tone="brick">{calledOff.because(cancelled)}</Body>}
      {activity.state !== 'cancelled' && !cancelled && <Hint>{stateOf(session)}</Hint>}
      {activity.state === 'published' && (
        <Buttons row>
          {!cancelled && <BigButton narrow icon="scan" label={words.door} to={doorPath(id)} />}
          {!cancelled && (
            <BigButton narrow kind="secondary" icon="list" label={words.board} to={boardPath(id)} />
          )}
          {!cancelled && activity.checkInBy.rotating && (
            <BigButton narrow kind="secondary" icon="screen" label={words.screen} to={screenPath(id)} />
          )}
          {activity.sessions.length > 1 && <CallingOff session={session} onChange={onChange} />}
        </Buttons>
      )}
    </Card>
  );
}

function stateOf({ opensAt, startsAt, endsAt }: SessionView): string {
  const now = Date.now();
  if (now > Date.parse(endsAt)) return words.over;
  return now >= Date.parse(startsAt) ? words.started : words.opensAt(momentWords(opensAt));
}
