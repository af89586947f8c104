import { useState } from 'react';
import { api } from '../../api';
import { inBrowser } from '../../features/me/in-browser';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Failure, Heading, Keypad, Panel } from '../../ui';
import { Scanner } from '../../ui/scanner';
import { words } from './words';

/** Signs in a computer as oneself: by all six digits on its screen, or by scanning it. */
export function Join() {
  const [digits, setDigits] = useState('');
  const [scanning, setScanning] = useState(false);
  const [joined, setJoined] = useState(false);
  const join = useAction(async (_, code: string) => {
    await api.accounts.joinComputer({ body: { code } });
    setDigits('');
    setScanning(false);
    setJoined(true);
  });
  const typed = (value: string) => {
    join.forget();
    setDigits(value);
  };
  if (joined) {
    return (
      <>
        <Panel tone="ok" word={words.joinedWord} aloud>
          <Body>{words.joined}</Body>
        </Panel>
        <BigButton kind="secondary" label={words.again} onTap={() => setJoined(false)} />
      </>
    );
  }
  return (
    <>
      <Heading>{words.join}</Heading>
      <Body>{words.how}</Body>
      <Keypad label={words.digits} value={digits} length={6} onChange={typed} />
      <BigButton
        label={words.go}
        disabled={digits.length < 6}
        pending={join.pending}
        onTap={() => join.run(digits)}
      />
      <Failure of={join} />
      {scanning || !inBrowser ? (
        <Scanner label={inBrowser ? words.aim : words.scan} onRead={join.run} />
      ) : (
        <BigButton kind="secondary" icon="scan" label={words.scan} onTap={() => setScanning(true)} />
      )}
    </>
  );
}
