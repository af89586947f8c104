import './org.scss';
import { Body, Hint, Icon, Tap, View } from '../../ui';
import { type Branching, chosenOf, flip, pathTo } from './tree.rules';
import { UnitTree } from './unit-branch';
import type { Units } from './use-units';
import { words } from './words';

interface UnitChoicesProps {
  /** What is chosen for: 「请谁来」. */
  readonly label: string;
  readonly units: Units;
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => unknown;
}

/** Any parts of the tree, with how many people each has. */
export function UnitChoices({ label, units, value, onChange }: UnitChoicesProps) {
  const { roots, counts } = units;
  const chosen = (part: Branching) => {
    const above = pathTo(roots, part.unit.id).some(step => value.includes(step.unit.id));
    return chosenOf(part, value, above);
  };
  return (
    <View className="units" aria={{ role: 'group', label }}>
      <UnitTree
        roots={roots}
        open={1}
        showing={part => chosen(part) === 'some'}
        line={part => (
          <UnitBox
            part={part}
            count={counts.get(part.unit.id) ?? 0}
            chosen={chosen(part)}
            onTap={() => onChange(flip(roots, value, part.unit.id))}
          />
        )}
      />
    </View>
  );
}

interface UnitBoxProps {
  readonly part: Branching;
  readonly count: number;
  readonly chosen: ReturnType<typeof chosenOf>;
  readonly onTap: () => unknown;
}

const UnitBox = ({ part, count, chosen, onTap }: UnitBoxProps) => (
  <Tap className="unit-tap" aria={{ role: 'checkbox', checked: chosen === 'all' }} onTap={onTap} repeats>
    <View className={`mark mark-checkbox unit-${chosen}`} aria={{ hidden: true }}>
      {chosen === 'all' && <Icon name="tick" />}
    </View>
    <View className="option-words">
      <Body bold={chosen === 'all'}>{part.unit.name}</Body>
      {chosen === 'some' && <Hint>{words.some}</Hint>}
    </View>
    <Hint inline>{words.people(count)}</Hint>
  </Tap>
);
