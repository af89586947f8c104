import { useId } from 'react';
import { View } from './base';
import { TextInput, WhenInput } from './input';
import type { TextInputProps, WhenInputProps } from './input.types';
import { Label } from './label';
import { Body, Hint } from './text';

/** What is wrong, what to do now, who helps. */
export interface FieldError {
  readonly what: string;
  readonly now: string;
  readonly who?: string;
}

/** What may stand around a box. */
export interface Around {
  readonly hint?: string;
  readonly error?: FieldError | null;
}

export type FieldProps = Omit<TextInputProps, 'id' | 'invalid' | 'describedBy'> & Around;

/** A text box, 64 px high, with its name above and what is wrong below. */
export function Field({ hint, error, ...input }: FieldProps) {
  const id = useId();
  return (
    <Framed id={id} label={input.label} hint={hint} error={error}>
      <TextInput
        {...input}
        id={id}
        invalid={Boolean(error)}
        describedBy={error ? `${id}-error` : undefined}
      />
    </Framed>
  );
}

export type WhenFieldProps = Omit<WhenInputProps, 'id' | 'invalid'> & Around;

/** A day or a clock time to choose. */
export function WhenField({ hint, error, ...input }: WhenFieldProps) {
  const id = useId();
  return (
    <Framed id={id} label={input.label} hint={hint} error={error}>
      <WhenInput {...input} id={id} invalid={Boolean(error)} />
    </Framed>
  );
}

/** A box with its name above and what is wrong below. */
export function Framed({
  id,
  label,
  hint,
  error,
  children,
}: Around & { id: string; label: string; children: React.ReactNode }) {
  return (
    <View className="field">
      <Label for={id}>{label}</Label>
      {hint && <Hint>{hint}</Hint>}
      {children}
      {error && (
        <View id={`${id}-error`} className="field-error" aria={{ role: 'alert' }}>
          <Body tone="brick" bold>
            {error.what}
          </Body>
          <Body tone="brick">{error.now}</Body>
          {error.who && <Body tone="brick">{error.who}</Body>}
        </View>
      )}
    </View>
  );
}
