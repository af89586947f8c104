import { Field } from '../../../ui';
import { MomentField } from '../../editing/moment-field';
import type { Problems } from '../../editing/problems';
import type { DrawForm } from './draw-form.rules';
import { words } from './words';

interface DrawFieldsProps {
  readonly form: DrawForm;
  readonly problems: Problems;
  readonly onChange: (form: DrawForm) => unknown;
}

/** Name of a draw, and when people may apply. */
export const DrawFields = ({ form, problems, onChange }: DrawFieldsProps) => (
  <>
    <Field
      label={words.name}
      hint={words.nameHint}
      maxLength={40}
      value={form.name}
      onChange={name => onChange({ ...form, name })}
      error={problems.name}
    />
    <MomentField
      label={words.opens}
      value={form.opens}
      onChange={opens => onChange({ ...form, opens })}
      error={problems.opens}
    />
    <MomentField
      label={words.closes}
      value={form.closes}
      onChange={closes => onChange({ ...form, closes })}
      error={problems.closes}
    />
  </>
);
