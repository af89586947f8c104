import { View } from './base';
import { BigButton } from './big-button';
import type { SheetProps } from './sheet.types';
import { Heading } from './text';
import { words } from './words';

/** Inside of a sheet: its question, what it offers, and 「关闭」 at the bottom. */
export const SheetBody = ({ title, onClose, children }: Omit<SheetProps, 'open'>) => (
  <View className="sheet-body">
    <Heading>{title}</Heading>
    {children}
    <BigButton kind="secondary" label={words.close} onTap={onClose} />
  </View>
);
