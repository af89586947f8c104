import { useState } from 'react';
import { useWide } from '../../platform/wide';
import { View } from '../../ui';
import { ByDigits } from './by-digits';
import { ByName } from './by-name';
import { subjectOf } from './door.rules';
import { People } from './people';
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

/** Those who may be meant; a tap checks in. */
export function Candidates({ door }: { door: Door }) {
  const { shown, phone } = door;
  if (shown?.kind !== 'choose') return null;
  const { sought, people, phoneToo } = shown;
  return (
    <People
      people={people}
      phoneToo={phoneToo}
      onPick={({ id }) => door.ask({ by: 'pick', subject: subjectOf(id, sought, phone) })}
      onPhone={() => sought.by === 'digits' && door.ask({ by: 'phone', code: sought.digits })}
      onRetype={sought.by === 'digits' ? door.clear : undefined}
    />
  );
}
