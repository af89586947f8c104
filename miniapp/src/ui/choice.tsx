import { View } from './base';
import { classes } from './base.types';
import { Icon } from './icon';
import { Tap } from './tap';
import { Body, Hint } from './text';

export interface Option<T extends string | number> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

export interface ChoiceProps<T extends string | number> {
  /** What is being chosen; shown above unless `bare`. */
  readonly label: string;
  readonly bare?: boolean;
  readonly options: readonly Option<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => unknown;
  /** Side by side, for two or three short words. */
  readonly row?: boolean;
}

/** One of several, as big buttons; the chosen one is filled and ticked. */
export function Choice<T extends string | number>({
  label,
  bare,
  options,
  value,
  onChange,
  row,
}: ChoiceProps<T>) {
  return (
    <View className="field" aria={{ role: 'radiogroup', label }}>
      {!bare && <Body bold>{label}</Body>}
      <View className={classes('options', row && 'options-row')}>
        {options.map(option => (
          <OptionTap
            key={option.value}
            option={option}
            role="radio"
            chosen={option.value === value}
            onTap={() => onChange(option.value)}
          />
        ))}
      </View>
    </View>
  );
}

export interface ChoicesProps<T extends string | number> extends Omit<ChoiceProps<T>, 'value' | 'onChange'> {
  readonly value: readonly T[];
  readonly onChange: (value: T[]) => unknown;
}

/** Any number of several. */
export function Choices<T extends string | number>({
  label,
  bare,
  options,
  value,
  onChange,
  row,
}: ChoicesProps<T>) {
  const flip = (one: T) => (value.includes(one) ? value.filter(other => other !== one) : [...value, one]);
  return (
    <View className="field" aria={{ role: 'group', label }}>
      {!bare && <Body bold>{label}</Body>}
      <View className={classes('options', row && 'options-row')}>
        {options.map(option => (
          <OptionTap
            key={option.value}
            option={option}
            role="checkbox"
            chosen={value.includes(option.value)}
            onTap={() => onChange(flip(option.value))}
          />
        ))}
      </View>
    </View>
  );
}

interface OptionTapProps {
  readonly option: Option<string | number>;
  readonly role: 'radio' | 'checkbox';
  readonly chosen: boolean;
  readonly onTap: () => unknown;
}

const OptionTap = ({ option, role, chosen, onTap }: OptionTapProps) => (
  <Tap
    className={classes('option', chosen && 'option-chosen')}
    aria={{ role, checked: chosen }}
    onTap={onTap}
    repeats
  >
    <View className={`mark mark-${role}`} aria={{ hidden: true }}>
      {chosen && <Icon name="tick" />}
    </View>
    <View className="option-words">
      <Body tone="inherit" bold={chosen}>
        {option.label}
      </Body>
      {option.hint && <Hint>{option.hint}</Hint>}
    </View>
  </Tap>
);
