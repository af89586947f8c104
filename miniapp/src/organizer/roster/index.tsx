import { useState } from 'react';
import { cardsPath } from '../../features/checkins/places';
import { UnitField } from '../../features/org/unit-field';
import { UnitList } from '../../features/org/unit-list';
import { useUnits } from '../../features/org/use-units';
import { importPath, memberPath } from '../../features/roster/places';
import { useWide } from '../../platform/wide';
import { BigButton, Buttons, Card, Columns, Page, Remote } from '../../ui';
import { People } from './people';
import { words } from './words';

/** Everybody on the roster: by unit, by name, by last four digits. */
export default function Roster() {
  const units = useUnits();
  const [unitId, setUnitId] = useState<string | null>(null);
  const wide = useWide();
  const printing = (
    <BigButton narrow kind="secondary" icon="print" label={words.print} to={cardsPath(unitId ?? undefined)} />
  );
  const choice = {
    label: words.unit,
    value: unitId,
    onChange: setUnitId,
    none: words.everywhere,
    onNone: () => setUnitId(null),
  };
  const filter = (
    <Remote of={units}>
      {known =>
        wide ? (
          <Card title={words.unit}>
            <UnitList {...choice} units={known} />
          </Card>
        ) : (
          known.all.length > 1 && <UnitField {...choice} units={known} />
        )
      }
    </Remote>
  );
  return (
    <Page for="organizer" title={words.title}>
      <Buttons row>
        <BigButton narrow label={words.create} to={memberPath()} />
        <BigButton narrow kind="secondary" icon="file" label={words.importRoster} to={importPath()} />
        {wide && printing}
      </Buttons>
      <Columns first="aside" aside={filter}>
        <People unitId={unitId ?? undefined} count={countOf(units.value, unitId)} />
        {!wide && printing}
      </Columns>
    </Page>
  );
}

/** Members of the unit, or of all roots together; undefined while not known. */
function countOf(units: ReturnType<typeof useUnits>['value'], unitId: string | null): number | undefined {
  if (!units) return undefined;
  const tops = unitId === null ? units.roots.map(({ unit }) => unit.id) : [unitId];
  return tops.reduce((sum, id) => sum + (units.counts.get(id) ?? 0), 0);
}
