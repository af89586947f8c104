import { useEffect, useState } from 'react';
import { Keypad } from '../../ui';
import { words } from './door-words';
import type { Door } from './use-door';

export interface WayProps {
  readonly door: Door;
  /** The other way of finding somebody, where only one fits. */
  readonly onOther?: () => unknown;
}

/** The fourth digit asks by itself; the digits stay until an answer came. */
export function ByDigits({ door, onOther }: WayProps) {
  const [digits, setDigits] = useState('');
  useEffect(() => setDigits(''), [door.shown]);
  const type = (next: string) => {
    setDigits(next);
    if (next.length === 4) void door.ask({ by: 'digits', digits: next });
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
