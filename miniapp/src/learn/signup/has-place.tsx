import { momentWords, type SignupPage, type SignupView } from '@wanqing/shared';
import { AskReminders } from '../../features/notices/ask-reminders';
import { Leaving } from '../../features/signups/leaving';
import { nextSession } from '../../features/signups/when.rules';
import { Body, Heading, Panel } from '../../ui';
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
  return (
    <>
      <Panel tone={tone} word={word === 'place' ? words.place(place) : words[word]} aloud={just}>
        {!own && <Heading>{page.person.name}</Heading>}
        <Heading>{activity.title}</Heading>
        <Body>{linesOf(page, mine).join('\n')}</Body>
      </Panel>
      {own && <AskReminders />}
      <Leaving of={mine} title={activity.title} own={own} phone={activity.contactPhone} onLeft={onLeft} />
    </>
  );
}

function linesOf({ activity }: SignupPage, mine: SignupView): string[] {
  const { state, ahead, via, by, companion } = mine;
  const next = nextSession(activity.sessions, Date.now());
  const place = next?.place || activity.place;
  const when = next && momentWords(next.startsAt);
  const what = {
    confirmed: when ? [place ? words.come(when, place) : words.comeAt(when)] : [],
    waiting: [words.ahead(ahead ?? 0), words.willTell],
    requested: [words.keptForYou],
  }[state as 'confirmed' | 'waiting' | 'requested'];
  return [
    ...what,
    ...(companion ? [words.together(companion.name)] : []),
    ...(by && via !== 'companion' ? [words.by(by)] : []),
  ];
}
