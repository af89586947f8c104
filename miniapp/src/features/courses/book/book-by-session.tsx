import { type ClassBook, dayWords } from '@wanqing/shared';
import { useState } from 'react';
import { BigButton, Body, Buttons, Card, Heading, Hint, Notice, Standing, View } from '../../../ui';
import { entryOf, latest } from './book.rules';
import { standingOf } from './class-marks';
import { classPath } from './places';
import { words } from './words';

/** One class at a time, for narrow screens. */
export function BookBySession({ of: book }: { of: ClassBook }) {
  const { sessions, people } = book;
  const [at, go] = useState(() => latest(sessions, Date.now()));
  const session = sessions[at];
  if (!session) return <Body>{words.noSessions}</Body>;
  return (
    <Card>
      <Heading>{words.session(dayWords(session.startsAt))}</Heading>
      <Hint>{words.came(session.came)}</Hint>
      {session.cancelled !== null && <Notice>{words.cancelled(session.cancelled)}</Notice>}
      <Buttons row>
        <BigButton
          kind="secondary"
          narrow
          label={words.earlier}
          disabled={at === 0}
          onTap={() => go(at - 1)}
        />
        <BigButton
          kind="secondary"
          narrow
          label={words.later}
          disabled={at === sessions.length - 1}
          onTap={() => go(at + 1)}
        />
      </Buttons>
      {session.cancelled === null && <BigButton label={words.call} to={classPath(session.id)} />}
      <View className="stack" aria={{ role: 'list', label: words.session(dayWords(session.startsAt)) }}>
        {people.map(person => {
          const entry = entryOf(person, sessions, at);
          return (
            <View className="class-line" key={person.memberId} aria={{ role: 'listitem' }}>
              <Body bold>{person.name}</Body>
              {entry === null || entry === 'off' ? (
                <Hint inline>{entry === 'off' ? words.off : words.nothingKnown}</Hint>
              ) : (
                <Standing {...standingOf(entry)} />
              )}
            </View>
          );
        })}
      </View>
    </Card>
  );
}
