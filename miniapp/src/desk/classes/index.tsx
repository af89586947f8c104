import { type ClassToday, dayWords, momentWords, timeWords } from '@wanqing/shared';
import { api } from '../../api';
import { counted } from '../../features/courses/book/class.rules';
import { bookPath, classPath } from '../../features/courses/book/places';
import { words } from '../../features/courses/book/words';
import { useRemote } from '../../hooks/use-remote';
import { BigButton, Body, Card, Heading, Notice, Page, Remote, Row, Rows } from '../../ui';

/** Classes of whoever teaches or is a monitor: today's first, with one big thing to press. */
export default function Classes() {
  const classes = useRemote(() => api.courses.classes());
  return (
    <Page title={words.classes} under={dayWords(Date.now())}>
      <Remote
        of={classes}
        isEmpty={({ items, near }) => items.length + near.length === 0}
        empty={<Nothing />}
      >
        {({ items, near }) => (
          <>
            {items.length === 0 && <Body>{words.noneToday}</Body>}
            {items.map(one => (
              <Today key={one.sessionId} of={one} />
            ))}
            {near.length > 0 && <Heading>{words.otherDays}</Heading>}
            <Rows>
              {near.map(({ sessionId, title, startsAt, cancelled }) => (
                <Row
                  key={sessionId}
                  title={momentWords(startsAt)}
                  hint={title}
                  state={cancelled === null ? undefined : words.off}
                  to={classPath(sessionId)}
                />
              ))}
            </Rows>
          </>
        )}
      </Remote>
    </Page>
  );
}

function Today({
  of: { sessionId, activityId, title, place, startsAt, cancelled, people },
}: {
  of: ClassToday;
}) {
  const { came, all } = counted(people);
  return (
    <Card title={title} hint={timeWords(startsAt)}>
      {cancelled === null ? (
        <>
          <BigButton kind="hero" icon="list" label={words.open} to={classPath(sessionId)} />
          <Body>{`${place}\n${words.count(came, all)}`}</Body>
        </>
      ) : (
        <Notice>{words.cancelled(cancelled)}</Notice>
      )}
      <BigButton kind="secondary" label={words.book} to={bookPath(activityId)} />
    </Card>
  );
}

const Nothing = () => (
  <Card>
    <Body>{`${words.none}\n${words.noneHelp}`}</Body>
  </Card>
);
