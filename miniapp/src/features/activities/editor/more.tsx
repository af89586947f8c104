import { Card, Choices, Field, Line, Remote } from '../../../ui';
import { FieldProblem } from '../../editing/field-problem';
import { UnitField } from '../../org/unit-field';
import { useUnits } from '../../org/use-units';
import type { ActivityBoxes } from './use-editor';
import { words } from './words';

/** Which codes are valid. */
export function HowToCheckIn({ boxes: { form, change, problems } }: { boxes: ActivityBoxes }) {
  const chosen = (['poster', 'rotating'] as const).filter(code => form[code]);
  return (
    <Card title={words.howToCheckIn} hint={words.howHint}>
      <Choices
        label={words.howToCheckIn}
        bare
        value={chosen}
        options={[
          { value: 'poster', label: words.poster, hint: words.posterHint },
          { value: 'rotating', label: words.rotating, hint: words.rotatingHint },
        ]}
        onChange={codes => change({ poster: codes.includes('poster'), rotating: codes.includes('rotating') })}
      />
      <FieldProblem of={problems.poster} />
    </Card>
  );
}

/** What to bring, whom to ring, who holds it: filled in from the start. */
export function More({ boxes: { form, change, problems } }: { boxes: ActivityBoxes }) {
  const units = useUnits();
  return (
    <Card title={words.more}>
      <Field
        label={words.bring}
        maxLength={100}
        value={form.bring}
        error={problems.bring}
        onChange={bring => change({ bring })}
      />
      <Line>
        <Field
          label={words.contactName}
          maxLength={20}
          value={form.contactName}
          error={problems.contactName}
          onChange={contactName => change({ contactName })}
        />
        <Field
          label={words.contactPhone}
          maxLength={20}
          value={form.contactPhone}
          error={problems.contactPhone}
          onChange={contactPhone => change({ contactPhone })}
        />
      </Line>
      <Remote of={units}>
        {known =>
          known.all.length > 1 && (
            <UnitField
              label={words.unit}
              units={known}
              value={form.unitId}
              error={problems.unitId}
              onChange={unitId => change({ unitId })}
            />
          )
        }
      </Remote>
    </Card>
  );
}
