import { readLink } from '@wanqing/shared';
import { useEffect, useState } from 'react';
import { BigButton, Field, View } from '../../ui';
import type { WayProps } from './by-digits';
import { Candidates } from './candidates';
import { askOf } from './door.rules';
import { words } from './door-words';

/** Milliseconds without a key after which the name is looked for. */
const rest = 350;

/** Looks for a name while it is written; four digits or a scanned link in the same box work as well. */
export function ByName({ door, onOther }: WayProps) {
  const [text, setText] = useState('');
  const found = door.shown?.kind === 'result';
  useEffect(() => {
    if (found) setText('');
  }, [found, door.shown]);
  useEffect(() => {
    const ask = askOf(text);
    if (!ask) return;
    const timer = setTimeout(() => void door.ask(ask), rest);
    return () => clearTimeout(timer);
  }, [text]);

  const done = () => {
    if (!readLink(text)) return;
    void door.ask({ by: 'scan', scanned: text });
    setText('');
  };
  return (
    <View className="door-name">
      <Field
        label={words.byNameTitle}
        hint={words.nameHint}
        kind="search"
        maxLength={200}
        value={text}
        onChange={setText}
        onDone={done}
      />
      <Candidates door={door} />
      {onOther && <BigButton kind="secondary" label={words.byDigits} onTap={onOther} />}
    </View>
  );
}
