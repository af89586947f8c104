import { View } from './base';
import { classes } from './base.types';
import { Icon } from './icon';
import { Tap } from './tap';
import { Body } from './text';

interface ManyChipsProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: readonly T[];
  readonly onChange: (value: T[]) => unknown;
}

/** Any number of short words in a line that wraps. */
export function ManyChips<T extends string>({ label, options, value, onChange }: ManyChipsProps<T>) {
  const flip = (one: T) => (value.includes(one) ? value.filter(other => other !== one) : [...value, one]);
  return (
    <View className="field" aria={{ role: 'group', label }}>
      <Body bold>{label}</Body>
      <View className="chips">
        {options.map(option => {
          const chosen = value.includes(option.value);
          return (
            <Tap
              key={option.value}
              className={classes('chip', chosen && 'chip-chosen')}
              aria={{ role: 'checkbox', checked: chosen }}
              onTap={() => onChange(flip(option.value))}
              repeats
            >
              {chosen && <Icon name="tick" />}
              <Body tone="inherit" bold={chosen} inline>
                {option.label}
              </Body>
            </Tap>
          );
        })}
      </View>
    </View>
  );
}
