import type { UnitRef } from '@wanqing/shared';
import { Card, Choice, Field, Remote } from '../../../ui';
import { Invited } from '../../activities/editor/invited';
import { FieldProblem } from '../../editing/field-problem';
import { useUnits } from '../../org/use-units';
import type { CourseBoxes } from './boxes';
import { words } from './words';

interface WhoProps {
  readonly boxes: CourseBoxes;
  /** Units that may sign up so far, by name. */
  readonly named: readonly UnitRef[];
}

/** Whose members may sign up, and whether others are welcome at the door. */
export function Who({ boxes, named }: WhoProps) {
  const { form, change, problems } = boxes;
  const units = useUnits();
  return (
    <Card title={words.who} hint={words.whoHint}>
      <Remote of={units}>{known => <Invited boxes={boxes} named={named} units={known} />}</Remote>
      <FieldProblem of={problems.invitedUnitIds} />
      <Choice
        label={words.walkIns}
        row
        value={form.walkInsWelcome ? 'yes' : 'no'}
        options={[
          { value: 'no', label: words.walkInsNo },
          { value: 'yes', label: words.walkInsYes },
        ]}
        onChange={answer => change({ walkInsWelcome: answer === 'yes' })}
      />
      {form.way === null && (
        <Field
          label={words.capacity}
          hint={words.capacityHint}
          kind="digits"
          maxLength={6}
          value={form.capacity}
          error={problems.capacity}
          onChange={capacity => change({ capacity })}
        />
      )}
    </Card>
  );
}
