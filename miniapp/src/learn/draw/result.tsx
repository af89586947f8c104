import type { ApplicationView, DrawForMember } from '@wanqing/shared';
import { signupPath } from '../../features/signups/places';
import { When } from '../../features/signups/when';
import { BigButton, Body, Card, Figure, Heading, Hint, Panel, View } from '../../ui';
import { words } from './words';

interface ResultProps {
  readonly of: DrawForMember;
  readonly mine: ApplicationView;
  readonly result: NonNullable<ApplicationView['result']>;
  readonly elderId: string | undefined;
}

/** What came of the draw: the course one got, and where one waits. */
export function Result({ of: draw, mine, result, elderId }: ResultProps) {
  const got = draw.activities.find(({ activity }) => activity.id === result.activityId)?.activity;
  const waits = result.waiting.map(({ title, ahead }) => words.waits(title, ahead + 1));
  const first = got?.id ?? result.waiting[0]?.activityId;
  return (
    <>
      <Panel tone={got ? 'ok' : 'amber'} word={got ? words.won : words.lost}>
        {elderId && <Heading>{mine.name}</Heading>}
        {got && <Heading>{got.title}</Heading>}
        {!got && <Body>{waits.length > 0 ? [...waits, words.willTell].join('\n') : words.lostAll}</Body>}
      </Panel>
      {first && <BigButton label={words.see} to={signupPath(first, elderId)} />}
      <Card>
        {got && <When of={got.sessions} />}
        {got && waits.length > 0 && <Body>{waits.join('\n')}</Body>}
        <View>
          <Hint>{elderId ? words.numberOf(mine.name) : words.number}</Hint>
          <Figure>{mine.number}</Figure>
        </View>
      </Card>
    </>
  );
}
