import { Card, Choice, Field, Remote } from '../../../ui';
import { FieldProblem } from '../../editing/field-problem';
import { useUnits } from '../../org/use-units';
import { Invited } from './invited';
import type { Editor } from './use-editor';
import { words } from './words';

/** Who is invited, with the number of people at once, and whether others may come. */
export function Who({ editor }: { editor: Editor }) {
  const { form, change, problems } = editor;
  const units = useUnits();
  return (
    <Card title={words.who}>
      <Remote of={units}>
        {known => <Invited boxes={editor} named={editor.version?.invitedUnits ?? []} units={known} />}
      </Remote>
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
