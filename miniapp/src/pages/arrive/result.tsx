import { momentWords, type ScanResult, timeWords } from '@wanqing/shared';
import { Body, Card, Facts, Figure, Heading, Panel, QrCode } from '../../ui';
import { words } from './words';

/** What became of the scan: one word, what to do, and for staff the rescue code wherever it is not green. */
export function Result({ of: result }: { of: ScanResult }) {
  const { outcome, activity, rescue } = result;
  const done = outcome === 'CHECKED_IN' || outcome === 'ALREADY_CHECKED_IN';
  return (
    <>
      <Panel tone={done ? 'ok' : 'amber'} word={words.results[outcome]} aloud>
        {result.name && <Heading>{words.hello(result.name)}</Heading>}
        <Body>{explanation(result)}</Body>
      </Panel>
      {rescue && (
        <Card>
          <QrCode text={rescue.url} label={words.rescueCode} />
          <Body>{words.sayDigits}</Body>
          <Figure>{rescue.digits}</Figure>
        </Card>
      )}
      {activity && (
        <Card>
          <Facts
            of={[
              [words.what, activity.title],
              [words.when, momentWords(activity.startsAt)],
              [words.where, activity.place],
              [words.bring, activity.bring],
            ]}
          />
        </Card>
      )}
    </>
  );
}

function explanation({ outcome, activity, checkIn }: ScanResult): string {
  if (checkIn && outcome === 'ALREADY_CHECKED_IN') return words.signedAt(timeWords(checkIn.at));
  if (outcome === 'CHECKED_IN') return activity?.place ?? '';
  if (activity && outcome === 'NOT_OPEN_YET')
    return `${words.opensAt(momentWords(activity.opensAt))}\n${words.showThis}`;
  if (activity?.cancelReason) return `${words.cancelledBecause(activity.cancelReason)}\n${words.showThis}`;
  return words.showThis;
}
