import { type ReactNode, useState } from 'react';
import { Hint, Tap, View } from '../../ui';
import type { Branching } from './tree.rules';
import { words } from './words';

interface UnitBranchProps {
  readonly part: Branching;
  /** Levels that are open from the start. */
  readonly open: number;
  /** Parts that must be in sight, whatever is folded. */
  readonly showing?: (part: Branching) => boolean;
  /** What stands in the line of a unit. */
  readonly line: (part: Branching) => ReactNode;
}

/** The tree from its roots down. */
export const UnitTree = ({
  roots,
  ...each
}: { roots: readonly Branching[] } & Omit<UnitBranchProps, 'part'>) => (
  <View className="unit-tree" aria={{ role: 'list' }}>
    {roots.map(root => (
      <UnitBranch key={root.unit.id} part={root} {...each} />
    ))}
  </View>
);

/** A unit and, unfolded, those below it. */
function UnitBranch({ part, open, showing, line }: UnitBranchProps) {
  const [pulled, setPulled] = useState<boolean | null>(null);
  const unfolded = pulled ?? (open > 0 || (showing?.(part) ?? false));
  return (
    <View className="unit" aria={{ role: 'listitem' }}>
      <View className="unit-line">
        {line(part)}
        {part.below.length > 0 ? (
          <Tap
            className="unit-fold"
            aria={{ label: `${unfolded ? words.fold : words.unfold} ${part.unit.name}`, expanded: unfolded }}
            onTap={() => setPulled(!unfolded)}
            repeats
          >
            <Hint tone="pine" bold inline>
              {unfolded ? words.fold : words.unfold}
            </Hint>
          </Tap>
        ) : (
          <View className="unit-leaf" />
        )}
      </View>
      {unfolded && part.below.length > 0 && (
        <View className="unit-below" aria={{ role: 'list' }}>
          {part.below.map(child => (
            <UnitBranch key={child.unit.id} part={child} open={open - 1} showing={showing} line={line} />
          ))}
        </View>
      )}
    </View>
  );
}
