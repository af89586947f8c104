import { useState } from 'react';
import { useWide } from '../../platform/wide';
import { View } from '../../ui';
import { ByDigits } from './by-digits';
import { ByName } from './by-name';
import { Candidates } from './candidates';
import type { Door } from './use-door';

/** Finding somebody by hand: number keys and name, side by side where there is room. */
export function Finder({ door }: { door: Door }) {
  const wide = useWide();
  const [by, setBy] = useState<'digits' | 'name'>('digits');
  if (door.shown?.kind === 'choose' && door.shown.sought.by === 'digits') return <Candidates door={door} />;
  return (
    <View className="door-ways">
      {(wide || by === 'digits') && <ByDigits door={door} onOther={wide ? undefined : () => setBy('name')} />}
      {(wide || by === 'name') && <ByName door={door} onOther={wide ? undefined : () => setBy('digits')} />}
    </View>
  );
}
