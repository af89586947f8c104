import { View } from './base';
import type { SheetProps } from './sheet.types';
import { SheetBody } from './sheet-body';

/** A question that the last tap raised, over the page; never opens by itself. */
export function Sheet({ open, ...body }: SheetProps) {
  if (!open) return null;
  return (
    <View className="sheet-veil">
      <View className="sheet" aria={{ role: 'dialog', label: body.title }}>
        <SheetBody {...body} />
      </View>
    </View>
  );
}
