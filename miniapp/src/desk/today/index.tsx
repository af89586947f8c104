import { type DeskSession, dayWords, momentWords, timeWords } from '@wanqing/shared';
import { api } from '../../api';
import { doorPath } from '../../features/checkins/places';
import { useOrganizes } from '../../features/checkins/use-organizes';
import { counterPath } from '../../features/signups/list/places';
import { useRemote } from '../../hooks/use-remote';
import { BigButton, Body, Card, Heading, Notice, Page, Remote, Row, Rows } from '../../ui';
import { byDay } from './sessions.rules';
import { words } from './words';

/** Sessions at which this attendant may stand; one tap starts the desk. */
export default function DeskToday() {
  const sessions = useRemote(() => api.activities.deskSessions());
  return (
    <Page title={words.title} under={dayWords(Date.now())}>
      <Remote of={sessions} empty={<Nothing />}>
        {({ items }) => <Sessions of={items} />}
      </Remote>
      <Row icon="person" title={words.counter} hint={words.counterHint} to={counterPath()} />
    </Page>
  );
}

function Sessions({ of }: { of: readonly DeskSession[] }) {
  const { today, coming, past } = byDay(of, Date.now());
  const [next, ...others] = today;
  return (
    <>
      {next ? <Next session={next} /> : <Body>{words.noneToday}</Body>}
      <Others title={words.alsoToday} sessions={others} when={timeWords} />
      <Others title={words.coming} sessions={coming} when={momentWords} />
      <Others title={words.past} sessions={past} when={momentWords} />
    </>
  );
}

const Next = ({ session: { id, title, startsAt, place, cancelled } }: { session: DeskSession }) => (
  <Card title={title} hint={`${timeWords(startsAt)}，${place}`}>
    {cancelled === null ? (
      <BigButton kind="hero" icon="scan" label={words.start} to={doorPath(id)} />
    ) : (
      <Notice>{words.offBecause(cancelled)}</Notice>
    )}
  </Card>
);

interface OthersProps {
  readonly title: string;
  readonly sessions: readonly DeskSession[];
  readonly when: (startsAt: string) => string;
}

const Others = ({ title, sessions, when }: OthersProps) =>
  sessions.length === 0 ? null : (
    <>
      <Heading>{title}</Heading>
      <Rows>
        {sessions.map(session => (
          <Row
            key={session.id}
            title={session.title}
            hint={`${when(session.startsAt)}\n${session.place}`}
            state={session.cancelled === null ? undefined : words.off}
            to={doorPath(session.id)}
          />
        ))}
      </Rows>
    </>
  );

function Nothing() {
  const organizes = useOrganizes();
  return (
    <Card title={words.none}>
      <Body>{organizes ? words.publishOne : words.noneNow}</Body>
      {organizes && <BigButton label={words.activities} to="/organizer/activities/index" />}
    </Card>
  );
}
