import type { UnitView } from '@wanqing/shared';
import { api } from '../../api';
import { useRemote } from '../../hooks/use-remote';
import { Body, Heading, Hint, Remote, Row, Rows } from '../../ui';
import { words } from './words';

/** The units of this organizer, parents first, with how many members each has. */
export function Units({ pathOf }: { pathOf: (unitId: string) => string }) {
  const units = useRemote(async () => {
    const [tree, counts] = await Promise.all([api.org.tree(), api.members.counts()]);
    const members = new Map(counts.items.map(({ unitId, members }) => [unitId, members]));
    return { items: tree.items.map(unit => ({ ...unit, members: members.get(unit.id) ?? 0 })) };
  });
  return (
    <Remote of={units} empty={<Body>{words.noUnits}</Body>}>
      {({ items }) => (
        <>
          <Heading>{words.whose}</Heading>
          <Hint>{words.whoseHint}</Hint>
          <Rows>
            {items.map(unit => (
              <Row
                key={unit.id}
                title={unit.name}
                hint={above(unit)}
                state={words.people(unit.members)}
                to={pathOf(unit.id)}
              />
            ))}
          </Rows>
        </>
      )}
    </Remote>
  );
}

/** Names above the unit's own, for two branches of the same name. */
const above = ({ fullName, name, kind }: UnitView): string | undefined =>
  kind === 'branch' && fullName !== name ? fullName.slice(0, -(name.length + 3)) : undefined;
