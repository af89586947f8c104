import { Body, Card, Choice, Field, Figure, Remote, View } from '../../../ui';
import { FieldProblem } from '../../editing/field-problem';
import { membersOf } from '../../org/tree.rules';
import { UnitChoices } from '../../org/unit-choices';
import { type Units, useUnits } from '../../org/use-units';
import type { Editor } from './use-editor';
import { words } from './words';

/** Who is invited, with the number of people at once, and whether others may come. */
export function Who({ editor }: { editor: Editor }) {
  const { form, change, problems } = editor;
  const units = useUnits();
  return (
    <Card title={words.who}>
      <Remote of={units}>{known => <Invited editor={editor} units={known} />}</Remote>
      <FieldProblem of={problems.invitedUnitIds} />
      <Choice
        label={words.walkIns}
        value={form.walkInsWelcome ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: words.walkInsYes },
          { value: 'no', label: words.walkInsNo },
        ]}
        onChange={answer => change({ walkInsWelcome: answer === 'yes' })}
      />
      <Field
        label={words.capacity}
        hint={words.capacityHint}
        kind="digits"
        maxLength={6}
        value={form.capacity}
        error={problems.capacity}
        onChange={capacity => change({ capacity })}
      />
    </Card>
  );
}

function Invited({ editor: { form, change, version }, units }: { editor: Editor; units: Units }) {
  const within = new Set(units.all.map(({ id }) => id));
  const outside = (version?.invitedUnits ?? []).filter(
    ({ id }) => form.invitedUnitIds.includes(id) && !within.has(id),
  );
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
