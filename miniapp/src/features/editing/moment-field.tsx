import { type FieldError, Line, View, WhenField } from '../../ui';
import { FieldProblem } from './field-problem';
import type { MomentForm } from './moment.rules';
import { words } from './words';

interface MomentFieldProps {
  /** What happens then: 开始报名. Said before both boxes. */
  readonly label: string;
  readonly hint?: string;
  readonly value: MomentForm;
  readonly error?: FieldError;
  readonly onChange: (value: MomentForm) => unknown;
}

/** A day and an hour, side by side where there is room. */
export const MomentField = ({ label, hint, value, error, onChange }: MomentFieldProps) => (
  <View>
    <Line>
      <WhenField
        label={words.day(label)}
        hint={hint}
        kind="day"
        value={value.day}
        onChange={day => onChange({ ...value, day })}
      />
      <WhenField
        label={words.hour(label)}
        kind="time"
        value={value.time}
        onChange={time => onChange({ ...value, time })}
      />
    </Line>
    <FieldProblem of={error} />
  </View>
);
