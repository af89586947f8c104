import type { UnitRef } from '@wanqing/shared';
import { Body, Figure, View } from '../../../ui';
import { membersOf } from '../../org/tree.rules';
import { UnitChoices } from '../../org/unit-choices';
import type { Units } from '../../org/use-units';
import type { ActivityBoxes } from './use-editor';
import { words } from './words';

interface InvitedProps {
  readonly boxes: Pick<ActivityBoxes, 'form' | 'change'>;
  /** Units invited so far, by name: some may lie outside this person's part of the tree. */
  readonly named: readonly UnitRef[];
  readonly units: Units;
}

/** Which units are invited, with the number of people at once. */
export function Invited({ boxes: { form, change }, named, units }: InvitedProps) {
  const within = new Set(units.all.map(({ id }) => id));
  const outside = named.filter(({ id }) => form.invitedUnitIds.includes(id) && !within.has(id));
  return (
    <>
      <View className="invited" aria={{ role: 'status', live: 'polite' }}>
        <Body inline>{words.invitedBefore}</Body>
        <Figure inline>{membersOf(form.invitedUnitIds, units.counts)}</Figure>
        <Body inline>{words.invitedAfter}</Body>
      </View>
      {outside.length > 0 && <Body>{words.outside(outside.map(({ name }) => name).join('、'))}</Body>}
      <UnitChoices
        label={words.who}
        units={units}
        value={form.invitedUnitIds}
        onChange={invitedUnitIds => change({ invitedUnitIds })}
      />
    </>
  );
}
