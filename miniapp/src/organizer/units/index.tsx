import { useState } from 'react';
import { UnitTree } from '../../features/org/unit-branch';
import { type Units, useUnits } from '../../features/org/use-units';
import { Body, Card, Notice, Page, Remote } from '../../ui';
import { UnitLine } from './unit-line';
import { words } from './words';

/** The tree of units: see it, add to it, rename in it. */
export default function UnitsPage() {
  const units = useUnits();
  const [saved, setSaved] = useState('');
  const done = async (name: string) => {
    setSaved(name);
    await units.reload();
  };
  return (
    <Page for="organizer" title={words.title}>
      <Body>{words.lead}</Body>
      {saved && <Notice tone="ok">{words.saved(saved)}</Notice>}
      <Remote of={units}>{known => <Tree units={known} onSaved={done} />}</Remote>
    </Page>
  );
}

const Tree = ({ units, onSaved }: { units: Units; onSaved: (name: string) => unknown }) => (
  <Card>
    <UnitTree
      roots={units.roots}
      open={2}
      line={({ unit }) => <UnitLine of={unit} people={units.counts.get(unit.id) ?? 0} onSaved={onSaved} />}
    />
  </Card>
);
