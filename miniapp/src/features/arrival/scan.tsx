import { useLate } from '../../hooks/use-late';
import { useMe } from '../../hooks/use-session';
import type { Scanned } from '../../platform/scan.rules';
import { BigButton, Body, Failure, Panel, QrCode, View } from '../../ui';
import { keptCard } from '../me/my-card';
import './arrival.scss';
import { whenWords } from './explain.rules';
import { qrSize, RescueCode } from './rescue';
import { Result } from './result';
import { keptRescue } from './use-rescue';
import { useScan } from './use-scan';
import { words } from './words';

/** A scanned activity's code, from the moment it lands here to its result; nobody taps anything. */
export function Scan({ of }: { of: Scanned }) {
  const { held, scannedAt, retry, askAnew } = useScan(of);
  switch (held.state) {
    case 'asking':
      return <Asking />;
    case 'kept':
      return <Kept at={scannedAt} />;
    case 'refused':
      return (
        <>
          <Failure of={held} />
          <BigButton label={words.again} onTap={retry} />
          <Body>{words.sayLast4}</Body>
        </>
      );
    case 'answered':
      return <Result of={held.result} waited={held.waited} code={of.code} askAnew={askAnew} />;
  }
}

/** Quick answers show no waiting text at all. */
function Asking() {
  const late = useLate(true);
  return (
    <View className="waiting" aria={{ role: 'status', live: 'polite' }}>
      {late && <Body>{words.checkingIn}</Body>}
    </View>
  );
}

/** Without network: the scan is kept with its time; what staff can scan meanwhile is shown from the phone. */
function Kept({ at }: { at: string }) {
  const card = keptCard(useMe()?.member?.id);
  const rescue = keptRescue();
  const when = words.keptAt(whenWords(at, Date.now()));
  return (
    <View className="arrival-amber">
      <Panel tone="amber" icon="save" word={words.keptWord} aloud>
        {card ? (
          <>
            <Body>{words.kept}</Body>
            <QrCode text={card.url} label={words.myCard} size={qrSize} />
            <Body>{`${words.showMyCard}\n${when}`}</Body>
          </>
        ) : rescue ? (
          <>
            <RescueCode of={rescue} after={[words.kept]} />
            <Body>{when}</Body>
          </>
        ) : (
          <Body>{`${words.kept}\n${when}`}</Body>
        )}
      </Panel>
      <Body>{words.sayLast4}</Body>
    </View>
  );
}
