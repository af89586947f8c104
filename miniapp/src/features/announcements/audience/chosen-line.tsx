import type { ReactNode } from 'react';
import { BigButton, Body, View } from '../../../ui';
import { words } from './words';

interface ChosenLineProps {
  readonly name: string;
  readonly onTakeOff: () => unknown;
  readonly children?: ReactNode;
}

/** Something that was chosen, and the way to take it off again. */
export const ChosenLine = ({ name, onTakeOff, children }: ChosenLineProps) => (
  <View className="attached">
    <View className="attached-words">
      <Body bold>{name}</Body>
      {children}
    </View>
    <BigButton
      narrow
      kind="secondary"
      label={words.takeOff}
      aria={{ label: words.takeOffOf(name) }}
      onTap={onTakeOff}
    />
  </View>
);
