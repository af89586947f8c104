import { Input, Picker, Textarea } from '@tarojs/components';
import { dayWords, momentOf } from '@wanqing/shared';
import { weappAria } from './aria';
import { View, Words } from './base';
import { classes } from './base.types';
import type { TextInputProps, WhenInputProps } from './input.types';
import { words } from './words';

const keyboards = { text: 'text', search: 'text', digits: 'number', phone: 'number' } as const;

/** A text box of WeChat. iOS reads its label only with the role written out. */
export function TextInput({
  label,
  value,
  onChange,
  kind = 'text',
  multiline,
  maxLength = 140,
  invalid,
  onDone,
}: TextInputProps) {
  const aria = weappAria({ role: 'textbox', label });
  const className = classes('input', multiline && 'input-lines', invalid && 'input-invalid');
  if (multiline) {
    return (
      <Textarea
        className={className}
        value={value}
        maxlength={maxLength}
        autoHeight
        onInput={event => onChange(event.detail.value)}
        {...aria}
      />
    );
  }
  return (
    <Input
      className={className}
      value={value}
      maxlength={maxLength}
      type={keyboards[kind]}
      confirmType={kind === 'search' ? 'search' : 'done'}
      onInput={event => onChange(event.detail.value)}
      onConfirm={() => onDone?.()}
      {...aria}
    />
  );
}

/** A day or a clock time, on WeChat's wheels. */
export function WhenInput({ label, kind, value, onChange, invalid }: WhenInputProps) {
  const shown = value ? inWords(kind, value) : words.choose;
  return (
    <Picker
      mode={kind === 'day' ? 'date' : 'time'}
      value={value}
      onChange={(event: { detail: { value: unknown } }) => onChange(String(event.detail.value))}
      {...weappAria({ role: 'button', label: `${label} ${shown}` })}
    >
      <View className={classes('input', 'input-when', invalid && 'input-invalid')}>
        <Words size="body" tone={value ? 'ink' : 'soft'} inline>
          {shown}
        </Words>
      </View>
    </Picker>
  );
}

/** 2026年12月3日 星期四 · 14:00 */
const inWords = (kind: WhenInputProps['kind'], value: string): string =>
  kind === 'day' ? `${value.slice(0, 4)}年${dayWords(momentOf(value, '12:00'))}` : value;
