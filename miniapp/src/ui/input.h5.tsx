import type { KeyboardEvent } from 'react';
import { classes } from './base.types';
import type { TextInputProps, WhenInputProps } from './input.types';

const keyboards = { text: 'text', search: 'search', digits: 'numeric', phone: 'tel' } as const;

/** A text box of the browser, tied to its label and to the sentence about its error. */
export function TextInput(props: TextInputProps) {
  const {
    id,
    value,
    onChange,
    kind = 'text',
    multiline,
    maxLength = 140,
    invalid,
    onDone,
    describedBy,
  } = props;
  const shared = {
    id,
    value,
    maxLength,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
    className: classes('input', multiline && 'input-lines', invalid && 'input-invalid'),
  };
  if (multiline) return <textarea {...shared} rows={4} onChange={event => onChange(event.target.value)} />;
  const enter = (event: KeyboardEvent) => {
    // Enter that picks a word of a Chinese input method is not ours.
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) onDone?.();
  };
  return (
    <input
      {...shared}
      type="text"
      inputMode={keyboards[kind]}
      enterKeyHint={kind === 'search' ? 'search' : 'done'}
      autoComplete="off"
      onChange={event => onChange(event.target.value)}
      onKeyDown={enter}
    />
  );
}

/** A day or a clock time, on the browser's own calendar. */
export function WhenInput({ id, kind, value, onChange, invalid }: WhenInputProps) {
  return (
    <input
      id={id}
      type={kind === 'day' ? 'date' : 'time'}
      value={value}
      aria-invalid={invalid || undefined}
      className={classes('input', invalid && 'input-invalid')}
      onChange={event => onChange(event.target.value)}
    />
  );
}
