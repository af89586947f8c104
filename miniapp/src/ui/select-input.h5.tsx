import { classes } from './base.types';
import type { SelectInputProps } from './select.types';

/** The browser's own list. */
export const SelectInput = ({ id, options, value, onChange, invalid }: SelectInputProps) => (
  <select
    id={id}
    value={value}
    aria-invalid={invalid || undefined}
    className={classes('input', 'input-select', invalid && 'input-invalid')}
    onChange={event => onChange(event.target.value)}
  >
    {options.map(option => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </select>
);
