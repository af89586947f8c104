import type { SignupPage, SignupView } from '@wanqing/shared';
import { AskReminders } from '../../features/notices/ask-reminders';
import { Leaving } from '../../features/signups/leaving';
import { When } from '../../features/signups/when';
import { Body, Heading, Panel, View } from '../../ui';
import '../../features/signups/signups.scss';
import { placeWords } from './page.rules';
import { words } from './words';

interface HasPlaceProps {
  readonly of: SignupPage;
  readonly mine: SignupView;
  readonly own: boolean;
  /** It came about a moment ago: sounds and vibrates. */
  readonly just: boolean;
  readonly onLeft: (left: SignupView) => unknown;
}

/** One big word for the place one has, what follows, and the ways on: be reminded, or leave. */
export function HasPlace({ of: page, mine, own, just, onLeft }: HasPlaceProps) {
  const { activity } = page;
  const { tone, word, place } = placeWords(mine);
  const others = othersOf(mine);
  return (
    <View className="place">
      <Panel tone={tone} word={word === 'place' ? words.place(place) : words[word]} aloud={just}>
        {!own && <Heading>{page.person.name}</Heading>}
        <Heading>{activity.title}</Heading>
        {mine.state === 'confirmed' ? (
          <When of={activity.sessions} />
        ) : (
          <Body>{nextSteps(mine).join('\n')}</Body>
        )}
      </Panel>
      {others.length > 0 && <Body>{others.join('\n')}</Body>}
      {own && <AskReminders />}
      <Leaving of={mine} title={activity.title} own={own} phone={activity.contactPhone} onLeft={onLeft} />
    </View>
  );
}

const nextSteps = ({ state, ahead }: SignupView): string[] =>
  state === 'waiting' ? [words.ahead(ahead ?? 0), words.willTell] : [words.keptForYou];

/** With whom, and who did it. */
const othersOf = ({ via, by, companion }: SignupView): string[] => [
  ...(companion ? [words.together(companion.name)] : []),
  ...(by && via !== 'companion' ? [words.by(by)] : []),
];
