import { momentWords, type SessionView, timeWords } from '@wanqing/shared';
import { useState } from 'react';
import { Moment } from '../../features/arrival/moment';
import { BigButton, Body, Card, Notice, View } from '../../ui';
import { type Standing, standingOf } from '../activities/sessions.rules';
import { words } from './words';

/** Sessions shown before one asks for more. */
const some = 6;

/** How each session stands for this member; a single one says only that. */
export function Sessions({ of }: { of: readonly SessionView[] }) {
  const [all, setAll] = useState(false);
  const now = Date.now();
  const [only] = of;
  if (of.length === 1 && only) return <HowItStands standing={standingOf(only, now)} of={only} />;
  const ordered = [...of].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const coming = ordered.filter(session => standingOf(session, now) !== 'over');
  return (
    <Card title={words.otherTimes}>
      {(all ? ordered : coming.slice(0, some)).map(session => (
        <View key={session.id} className="stack">
          <Moment>{momentWords(session.startsAt)}</Moment>
          {session.place && session.cancelled === null && <Notice>{words.movedTo(session.place)}</Notice>}
          <HowItStands standing={standingOf(session, now)} of={session} />
        </View>
      ))}
      {!all && ordered.length > Math.min(coming.length, some) && (
        <BigButton kind="secondary" label={words.moreTimes} onTap={() => setAll(true)} />
      )}
    </Card>
  );
}

function HowItStands({ standing, of }: { standing: Standing; of: SessionView }) {
  const { cameAt, opensAt, cancelled } = of;
  switch (standing) {
    case 'off':
      return (
        <Notice>
          <Body tone="inherit" bold>
            {words.off}
          </Body>
          {cancelled && <Body tone="inherit">{words.because(cancelled)}</Body>}
        </Notice>
      );
    case 'came':
      return <Notice tone="ok">{words.came(timeWords(cameAt ?? ''))}</Notice>;
    case 'open':
      return <Notice tone="ok">{words.open}</Notice>;
    case 'soon':
      return <Notice>{words.soon(timeWords(opensAt))}</Notice>;
    case 'over':
      return <Body>{words.over}</Body>;
    case 'ahead':
      return null;
  }
}
