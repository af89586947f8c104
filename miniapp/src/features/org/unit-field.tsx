import './org.scss';
import { useState } from 'react';
import { BigButton, Body, type FieldError, Hint, Sheet, View } from '../../ui';
import { UnitList, type UnitListProps } from './unit-list';
import { words } from './words';

interface UnitFieldProps extends UnitListProps {
  readonly hint?: string;
  readonly error?: FieldError | null;
}

/** A unit chosen over the page: its name, and a button that opens the tree. */
export function UnitField({ hint, error, ...list }: UnitFieldProps) {
  const [open, setOpen] = useState(false);
  const chosen = list.units.all.find(unit => unit.id === list.value);
  const choose = (run: () => unknown) => {
    setOpen(false);
    run();
  };
  return (
    <View className="field">
      <Body bold>{list.label}</Body>
      {hint && <Hint>{hint}</Hint>}
      <View className="unit-chosen">
        <View className="option-words">
          <Body>{chosen?.fullName ?? list.none ?? words.notChosen}</Body>
        </View>
        <BigButton
          narrow
          kind="secondary"
          label={chosen ? words.change : words.choose}
          aria={{ label: `${list.label} ${chosen ? words.change : words.choose}` }}
          onTap={() => setOpen(true)}
        />
      </View>
      {error && (
        <View className="field-error" aria={{ role: 'alert' }}>
          <Body tone="brick" bold>
            {error.what}
          </Body>
          <Body tone="brick">{error.now}</Body>
        </View>
      )}
      <Sheet open={open} title={list.label} onClose={() => setOpen(false)}>
        <UnitList
          {...list}
          onChange={id => choose(() => list.onChange(id))}
          onNone={list.onNone && (() => choose(() => list.onNone?.()))}
        />
      </Sheet>
    </View>
  );
}
