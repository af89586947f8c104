import '../../features/org/org.scss';
import type { UnitView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { words as orgWords } from '../../features/org/words';
import { Body, Hint, Tap, View } from '../../ui';
import { NameSheet } from './name-sheet';
import { words } from './words';

interface UnitLineProps {
  readonly of: UnitView;
  readonly people: number;
  readonly onSaved: (name: string) => unknown;
}

/** A unit with its people, and what can be done with it. */
export function UnitLine({ of: unit, people, onSaved }: UnitLineProps) {
  const [asking, setAsking] = useState<'name' | 'below' | null>(null);
  const close = () => setAsking(null);
  const saved = (name: string) => {
    close();
    onSaved(name);
  };
  const below = unit.kind === 'district' ? 'committee' : 'branch';
  return (
    <View className="unit-tap unit-edited">
      <View className="option-words">
        <Body bold>{unit.name}</Body>
        <Hint>{`${orgWords.kinds[unit.kind]} · ${orgWords.people(people)}`}</Hint>
      </View>
      <Act label={words.rename} unit={unit.name} onTap={() => setAsking('name')} />
      {unit.kind !== 'branch' && (
        <Act label={words.addBelow} unit={unit.name} onTap={() => setAsking('below')} />
      )}
      {asking === 'name' && (
        <NameSheet
          title={words.renameTitle(unit.name)}
          start={unit.name}
          save={name => api.org.rename({ params: { unitId: unit.id }, body: { name } })}
          onSaved={saved}
          onClose={close}
        />
      )}
      {asking === 'below' && (
        <NameSheet
          title={words.addTitle(unit.name)}
          hint={below === 'branch' ? words.branchHint : words.committeeHint}
          start=""
          save={name => api.org.create({ body: { parentId: unit.id, kind: below, name } })}
          onSaved={saved}
          onClose={close}
        />
      )}
    </View>
  );
}

const Act = ({ label, unit, onTap }: { label: string; unit: string; onTap: () => unknown }) => (
  <Tap className="link unit-act" aria={{ label: `${label} ${unit}` }} onTap={onTap}>
    <Body tone="inherit" bold inline>
      {label}
    </Body>
  </Tap>
);
