import type { ImportRow } from '@wanqing/shared';
import { useState } from 'react';
import { UnitList } from '../../features/org/unit-list';
import type { Units } from '../../features/org/use-units';
import { choicesOf } from '../../features/roster/choices.rules';
import { BigButton, Body, Buttons, Sheet, View } from '../../ui';
import { words } from './words';

/** Decides on a row; a branch where it is put into one. */
export type Decide = (row: number, what: ImportRow['decision'], branchId?: string) => unknown;

interface DecisionProps {
  readonly of: ImportRow;
  readonly units: Units;
  /** A decision is under way. */
  readonly pending: boolean;
  readonly decide: Decide;
}

/** What to do with a row that needs a person's eye. */
export function Decision({ of: row, units, pending, decide }: DecisionProps) {
  const [open, setOpen] = useState(false);
  const { accept, branch, candidates } = choicesOf(row);
  const put = (branchId: string) => {
    setOpen(false);
    decide(row.row, 'branch', branchId);
  };
  const button = (label: string, onTap: () => unknown) => (
    <BigButton
      key={label}
      narrow
      kind="secondary"
      label={label}
      pending={pending}
      aria={{ label: `${label} ${words.row(row.row)}` }}
      onTap={onTap}
    />
  );
  if (row.decision !== null) {
    return (
      <View className="import-decided">
        <Body bold>{words.decisions[row.decision]}</Body>
        {button(words.decideAgain, () => decide(row.row, null))}
      </View>
    );
  }
  return (
    <>
      <Buttons row>
        {candidates.map(({ id, name }) => button(words.putIn(name), () => put(id)))}
        {branch && button(candidates.length > 0 ? words.otherBranch : words.putInBranch, () => setOpen(true))}
        {accept && button(words.takeAsIs, () => decide(row.row, 'accept'))}
        {button(words.leaveOut, () => decide(row.row, 'skip'))}
      </Buttons>
      <Sheet open={open} title={words.putTitle(row.name)} onClose={() => setOpen(false)}>
        <UnitList
          label={words.putTitle(row.name)}
          units={units}
          value={null}
          may={({ kind }) => kind === 'branch'}
          onChange={put}
        />
      </Sheet>
    </>
  );
}
