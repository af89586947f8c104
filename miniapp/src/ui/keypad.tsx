import { digitKeys } from '../platform/digit-keys';
import { useKeys } from '../platform/keys';
import { View, Words } from './base';
import { Tap } from './tap';
import { Figure } from './text';
import { words } from './words';

export interface KeypadProps {
  /** What the digits are: 「手机后四位」. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => unknown;
  /** Digits asked for. */
  readonly length?: number;
  /** Another way than digits, in the free corner. */
  readonly other?: { readonly label: string; readonly onTap: () => unknown };
}

/** Large number keys for the desk; the computer's own number keys work as well. */
export function Keypad({ label, value, onChange, length = 4, other }: KeypadProps) {
  const type = (digit: string) => value.length < length && onChange(value + digit);
  const remove = () => onChange(value.slice(0, -1));
  useKeys(digitKeys(type, remove));
  const spoken = `${label} ${value.split('').join(' ')}`;
  return (
    <View className="keypad" aria={{ role: 'group', label }}>
      <View className="keypad-digits" aria={{ role: 'status', live: 'polite', label: spoken }}>
        {Array.from({ length }, (_, place) => (
          <View className="keypad-digit" key={String(place)} aria={{ hidden: true }}>
            <Figure inline>{value[place] ?? ''}</Figure>
          </View>
        ))}
      </View>
      <View className="keypad-keys">
        {'123456789'.split('').map(digit => (
          <Key key={digit} label={digit} onTap={() => type(digit)} />
        ))}
        {other ? <Key label={other.label} word onTap={other.onTap} /> : <View className="keypad-gap" />}
        <Key label="0" onTap={() => type('0')} />
        <Key label={words.deleteDigit} word onTap={remove} />
      </View>
    </View>
  );
}

const Key = ({ label, word, onTap }: { label: string; word?: boolean; onTap: () => unknown }) => (
  <Tap className="key" repeats onTap={onTap}>
    <Words size={word ? 'button' : 'title'} bold inline>
      {label}
    </Words>
  </Tap>
);
