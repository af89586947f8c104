import { useEffect, useState } from 'react';
import { useWide } from '../../../platform/wide';
import { BigButton, Field, Keypad, View } from '../../../ui';
import { CardReader } from './card-reader';
import { seekOf } from './counter.rules';
import type { Counter } from './use-counter';
import { words } from './words';

/** Milliseconds without a key after which a name is looked for. */
const rest = 350;

/** Finding somebody: by card, by four digits, or by name; side by side where there is room. */
export function Finder({ counter }: { counter: Counter }) {
  const wide = useWide();
  const [by, setBy] = useState<'digits' | 'name'>('digits');
  return (
    <View className="door-ways">
      {(wide || by === 'digits') && (
        <Digits counter={counter} onOther={wide ? undefined : () => setBy('name')} />
      )}
      {(wide || by === 'name') && (
        <Name counter={counter} onOther={wide ? undefined : () => setBy('digits')} />
      )}
      <CardReader onRead={counter.scan} />
    </View>
  );
}

interface WayProps {
  readonly counter: Counter;
  /** The other way, where only one fits. */
  readonly onOther?: () => unknown;
}

/** The fourth digit asks by itself. */
function Digits({ counter, onOther }: WayProps) {
  const [digits, setDigits] = useState('');
  useEffect(() => setDigits(''), [counter.stage]);
  const type = (next: string) => {
    setDigits(next);
    if (next.length === 4) void counter.find({ by: 'digits', digits: next });
  };
  return (
    <Keypad
      label={words.digits}
      value={digits}
      onChange={type}
      other={onOther && { label: words.byName, onTap: onOther }}
    />
  );
}

/** Looks for a name while it is written. */
function Name({ counter, onOther }: WayProps) {
  const [text, setText] = useState('');
  useEffect(() => {
    const seek = seekOf(text);
    if (!seek) return;
    const timer = setTimeout(() => void counter.find(seek), rest);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <View className="door-name">
      <Field
        label={words.byNameTitle}
        hint={words.nameHint}
        kind="search"
        maxLength={20}
        value={text}
        onChange={setText}
      />
      {onOther && <BigButton kind="secondary" label={words.byDigits} onTap={onOther} />}
    </View>
  );
}
