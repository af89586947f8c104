import { momentWords, readLink, type ScanResult } from '@wanqing/shared';
import { useRef } from 'react';
import { useWatch } from '../../hooks/use-watch';
import { HOME } from '../../places';
import { openScanner } from '../../platform/open-scanner';
import { BigButton, Body, Card, Facts, Heading, Hint, Panel, View } from '../../ui';
import { AskReminders } from '../notices/ask-reminders';
import './arrival.scss';
import { explain } from './explain.rules';
import { Moment } from './moment';
import { OwnWays } from './own-ways';
import { RescueCode } from './rescue';
import { useRescue } from './use-rescue';
import { useShown } from './use-shown';
import { words } from './words';

interface ResultProps {
  readonly of: ScanResult;
  readonly waited: boolean;
  readonly code: string;
  readonly askAnew: (now?: 'now') => void;
}

/** What became of a scan: one word, what to do, and for staff the rescue code wherever it is not green. */
export function Result({ of: result, waited, code, askAnew }: ResultProps) {
  const { outcome, name, activity } = result;
  const { tone, word, lines, after } = explain(result, Date.now(), waited);
  const rescue = useRescue(result.rescue, askAnew);
  const waits = outcome === 'NOT_OPEN_YET' && readLink(code)?.kind === 'p';
  const later = waits ? [...after, words.signsByItself] : after;
  useAtOpening(waits ? activity?.opensAt : undefined, () => askAnew('now'));
  return (
    <View className={`arrival-${tone}`}>
      <Panel tone={tone} word={word} icon={outcome === 'CANCELLED' ? 'stop' : undefined} aloud>
        {tone === 'ok' && name && <Heading>{words.hello(name)}</Heading>}
        {rescue ? (
          <RescueCode of={rescue} after={lines} />
        ) : (
          lines.length > 0 && <Body bold={tone === 'ok'}>{lines.join('\n')}</Body>
        )}
        {later.length > 0 && <Body>{later.join('\n')}</Body>}
      </Panel>
      {outcome === 'NOT_RECOGNISED' && <OwnWays />}
      {outcome === 'CODE_EXPIRED' && <BigButton icon="scan" label={words.scanAgain} onTap={openScanner} />}
      {activity && <AtDoor of={activity} />}
      {tone === 'ok' && <Done />}
    </View>
  );
}

const AtDoor = ({ of: { title, startsAt, place, bring } }: { of: NonNullable<ScanResult['activity']> }) => (
  <Card>
    <Facts
      of={[
        [words.what, title],
        [words.when, <Moment key="when">{momentWords(startsAt)}</Moment>],
        [words.where, place],
        [words.bring, bring],
      ]}
    />
  </Card>
);

const Done = () => (
  <>
    <Hint>{words.nothingMore}</Hint>
    <AskReminders />
    <BigButton kind="secondary" icon="home" label={words.home} to={HOME} />
  </>
);

/** Milliseconds between two looks at the clock, and between two questions should the phone's clock be fast. */
const look = 5000;
const patience = 60_000;

/** Runs once check-in has opened while the page is in sight: who came early need not scan again. */
function useAtOpening(opensAt: string | undefined, run: () => void): void {
  const asked = useRef(0);
  const shown = useShown();
  const check = async () => {
    const now = Date.now();
    if (!opensAt || now < Date.parse(opensAt) || now - asked.current < patience) return;
    asked.current = now;
    run();
  };
  useWatch(shown && opensAt !== undefined, check, look);
}
