import { Card, Field, Line } from '../../../ui';
import { AfterField } from './after-field';
import type { PlanBoxes, PlanOf } from './boxes';
import { words } from './words';

/** Who may sign up, beside being of an invited unit; asked in this order. */
export function Gates({ boxes, of }: { boxes: PlanBoxes; of: PlanOf }) {
  const { form, change, problems } = boxes;
  return (
    <Card title={words.gates} hint={words.gatesHint}>
      <Line>
        <Field
          label={words.ageFrom}
          kind="digits"
          maxLength={3}
          value={form.ageFrom}
          error={problems.ageFrom}
          onChange={ageFrom => change({ ageFrom })}
        />
        <Field
          label={words.ageTo}
          kind="digits"
          maxLength={3}
          value={form.ageTo}
          error={problems.ageTo}
          onChange={ageTo => change({ ageTo })}
        />
      </Line>
      {of.course && <AfterField boxes={boxes} />}
      {of.course && (
        <Field
          label={words.perTerm}
          hint={words.perTermHint}
          kind="digits"
          maxLength={2}
          value={form.perTerm}
          error={problems.perTerm}
          onChange={perTerm => change({ perTerm })}
        />
      )}
      <Field
        label={words.health}
        hint={words.healthHint}
        multiline
        maxLength={120}
        value={form.health}
        error={problems.health}
        onChange={health => change({ health })}
      />
    </Card>
  );
}
