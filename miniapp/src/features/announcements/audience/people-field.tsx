import { useState } from 'react';
import { BigButton, View } from '../../../ui';
import { ChosenLine } from './chosen-line';
import { PeopleSheet } from './people-sheet';
import type { KnownNames } from './use-names';
import { words } from './words';

interface PeopleFieldProps {
  readonly value: readonly string[];
  readonly names: KnownNames;
  readonly onChange: (ids: string[]) => unknown;
}

/** Single people, and the sheet that finds more of them. */
export function PeopleField({ value, names, onChange }: PeopleFieldProps) {
  const [open, setOpen] = useState(false);
  return (
    <View className="stack">
      {value.map(id => (
        <ChosenLine
          key={id}
          name={names.member(id) ?? words.somebody}
          onTakeOff={() => onChange(value.filter(other => other !== id))}
        />
      ))}
      <BigButton narrow kind="secondary" label={words.addPeople} onTap={() => setOpen(true)} />
      {open && (
        <PeopleSheet
          title={words.choosePeople}
          value={value}
          nameOf={names.member}
          onChange={(ids, chosen) => {
            if (chosen) names.learn(chosen.id, chosen.name);
            onChange(ids);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </View>
  );
}
