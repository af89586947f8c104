import type { UnitView } from '@wanqing/shared';
import { useMemo } from 'react';
import { api } from '../../api';
import { type RemoteState, useRemote } from '../../hooks/use-remote';
import { type Branching, treeOf } from './tree.rules';

/** The caller's part of the tree, with the members of each unit, those below included. */
export interface Units {
  readonly all: readonly UnitView[];
  readonly roots: readonly Branching[];
  readonly counts: ReadonlyMap<string, number>;
}

export function useUnits(): RemoteState<Units> {
  const asked = useRemote(async () => {
    const [tree, counts] = await Promise.all([api.org.tree(), api.members.counts()]);
    return { units: tree.items, counts: counts.items };
  });
  const { value } = asked;
  const units = useMemo(
    () =>
      value && {
        all: value.units,
        roots: treeOf(value.units),
        counts: new Map(value.counts.map(({ unitId, members }) => [unitId, members])),
      },
    [value],
  );
  return { ...asked, value: units, put: () => undefined };
}
