import { View } from './base';
import { classes } from './base.types';
import type { ChoiceProps } from './choice';
import { Icon } from './icon';
import { Tap } from './tap';
import { Body } from './text';

/** One of several short words in a line that wraps: tabs, filters, days. The chosen one is filled and ticked. */
export function Chips<T extends string | number>({ label, bare, options, value, onChange }: ChoiceProps<T>) {
  return (
    <View className="field" aria={{ role: 'radiogroup', label }}>
      {!bare && <Body bold>{label}</Body>}
      <View className="chips">
        {options.map(option => (
          <Tap
            key={option.value}
            className={classes('chip', option.value === value && 'chip-chosen')}
            aria={{ role: 'radio', checked: option.value === value }}
            onTap={() => onChange(option.value)}
            repeats
          >
            {option.value === value && <Icon name="tick" />}
            <Body tone="inherit" bold={option.value === value} inline>
              {option.label}
            </Body>
          </Tap>
        ))}
      </View>
    </View>
  );
}
