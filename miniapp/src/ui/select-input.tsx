import { Picker } from '@tarojs/components';
import { weappAria } from './aria';
import { View, Words } from './base';
import { classes } from './base.types';
import type { SelectInputProps } from './select.types';
import { words } from './words';

/** One of a list, on WeChat's wheel. */
export function SelectInput({ label, options, value, onChange, invalid }: SelectInputProps) {
  const at = options.findIndex(option => option.value === value);
  const shown = options[at]?.label ?? words.choose;
  return (
    <Picker
      mode="selector"
      range={options.map(option => option.label)}
      value={Math.max(0, at)}
      onChange={(event: { detail: { value: unknown } }) => {
        const chosen = options[Number(event.detail.value)];
        if (chosen) onChange(chosen.value);
      }}
      {...weappAria({ role: 'button', label: `${label} ${shown}` })}
    >
      <View className={classes('input', 'input-when', invalid && 'input-invalid')}>
        <Words size="body" inline>
          {shown}
        </Words>
      </View>
    </Picker>
  );
}
