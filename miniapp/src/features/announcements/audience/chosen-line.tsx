import type { ReactNode } from 'react';
import { Body, View } from '../../../ui';
import { TakeOff } from '../take-off';

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
    <TakeOff name={name} onTap={onTakeOff} />
  </View>
);
