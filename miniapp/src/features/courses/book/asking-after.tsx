import type { ClassBook } from '@wanqing/shared';
import { Body, Card, Row, Rows } from '../../../ui';
import { memberPath } from '../../roster/places';
import { toAskAfter } from './book.rules';
import { words } from './words';

/** Who is told by name; the others stand in the table. */
const most = 5;

/** Those who missed several classes in a row: the ones to ring up. */
export function AskingAfter({ of: { people }, organizes }: { of: ClassBook; organizes: boolean }) {
  const missed = toAskAfter(people);
  if (missed.length === 0) return null;
  return (
    <Card tone="amber" title={words.careTitle}>
      <Body>{words.careWhat}</Body>
      {organizes ? (
        <Rows>
          {missed.slice(0, most).map(({ memberId, name, missedInARow }) => (
            <Row
              key={memberId}
              icon="person"
              title={words.care(name, missedInARow)}
              to={memberPath(memberId)}
            />
          ))}
        </Rows>
      ) : (
        missed.slice(0, most).map(({ memberId, name, missedInARow }) => (
          <Body key={memberId} bold>
            {words.care(name, missedInARow)}
          </Body>
        ))
      )}
      {missed.length > most && <Body>{words.careAll(missed.length - most)}</Body>}
    </Card>
  );
}
