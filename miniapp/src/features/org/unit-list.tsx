import './org.scss';
import type { UnitView } from '@wanqing/shared';
import { useState } from 'react';
import { Body, Field, Hint, Icon, Tap, View } from '../../ui';
import { pathTo, unitsNamed } from './tree.rules';
import { UnitTree } from './unit-branch';
import type { Units } from './use-units';
import { words } from './words';

export interface UnitListProps {
  readonly label: string;
  readonly units: Units;
  readonly value: string | null;
  readonly onChange: (id: string) => unknown;
  /** May stay open: what that is called. */
  readonly none?: string;
  readonly onNone?: () => unknown;
  /** Which units may be chosen; all unless told. */
  readonly may?: (unit: UnitView) => boolean;
}

/** A tree longer than this is easier searched than read. */
const long = 12;
const all = () => true;

/** One unit of the tree, found by unfolding or by name. */
export function UnitList({ label, units, value, onChange, none, onNone, may = all }: UnitListProps) {
  const [asked, setAsked] = useState('');
  const found = unitsNamed(units.all, asked).filter(may);
  const inSight = value === null ? [] : pathTo(units.roots, value).map(step => step.unit.id);
  const line = (unit: UnitView, name: string) =>
    may(unit) ? (
      <UnitTap
        name={name}
        count={units.counts.get(unit.id) ?? 0}
        chosen={unit.id === value}
        onTap={() => onChange(unit.id)}
      />
    ) : (
      <View className="unit-tap">
        <View className="option-words">
          <Body tone="soft">{name}</Body>
        </View>
      </View>
    );
  return (
    <View className="units" aria={{ role: 'group', label }}>
      {none && onNone && <UnitTap name={none} count={null} chosen={value === null} onTap={onNone} />}
      {units.all.length > long && (
        <Field label={words.findUnit} hint={words.findHint} kind="search" value={asked} onChange={setAsked} />
      )}
      {asked.trim() ? (
        <View className="stack-tight">
          {found.map(unit => (
            <View key={unit.id}>{line(unit, unit.fullName)}</View>
          ))}
          {found.length === 0 && <Body>{words.noUnitFound}</Body>}
        </View>
      ) : (
        <UnitTree
          roots={units.roots}
          open={1}
          showing={part => inSight.includes(part.unit.id)}
          line={({ unit }) => line(unit, unit.name)}
        />
      )}
    </View>
  );
}

interface UnitTapProps {
  readonly name: string;
  /** Null where it says nothing. */
  readonly count: number | null;
  readonly chosen: boolean;
  readonly onTap: () => unknown;
}

const UnitTap = ({ name, count, chosen, onTap }: UnitTapProps) => (
  <Tap
    className={chosen ? 'unit-tap unit-here' : 'unit-tap'}
    aria={{ role: 'radio', checked: chosen }}
    onTap={onTap}
    repeats
  >
    {chosen && <Icon name="tick" />}
    <View className="option-words">
      <Body tone="inherit" bold={chosen}>
        {name}
      </Body>
    </View>
    {count !== null && <Hint inline>{words.people(count)}</Hint>}
  </Tap>
);
