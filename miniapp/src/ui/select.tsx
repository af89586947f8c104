import { useId } from 'react';
import { type Around, Framed } from './field';
import type { SelectInputProps } from './select.types';
import { SelectInput } from './select-input';

export type SelectFieldProps = Omit<SelectInputProps, 'id' | 'invalid'> & Around;

/** One of a fixed list, for organizers; members get big buttons (`Choice`). */
export function SelectField({ hint, error, ...input }: SelectFieldProps) {
  const id = useId();
  return (
    <Framed id={id} label={input.label} hint={hint} error={error}>
      <SelectInput {...input} id={id} invalid={Boolean(error)} />
    </Framed>
  );
}
