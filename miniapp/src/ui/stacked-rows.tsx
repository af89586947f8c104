import { View } from './base';
import { nameColumn, type TableProps } from './table.types';
import { Tap } from './tap';
import { Body, Hint } from './text';

/** Rows of values, each as a small block: for narrow screens. */
export function StackedRows<T>({ label, columns, rows, keyOf, linkOf }: TableProps<T>) {
  const name = nameColumn(columns);
  return (
    <View className="stacked" aria={{ role: 'list', label }}>
      {rows.map(row => (
        <View className="stacked-row" key={keyOf(row)} aria={{ role: 'listitem' }}>
          {linkOf ? (
            <Tap to={linkOf(row)} className="link">
              <Body tone="pine" bold>
                {columns[name]?.of(row)}
              </Body>
            </Tap>
          ) : (
            <Body bold>{columns[name]?.of(row)}</Body>
          )}
          {columns.map((column, index) =>
            index === name ? null : (
              <View className="stacked-pair" key={column.title}>
                <Hint inline>{column.title}</Hint>
                <View className="stacked-value">{column.of(row)}</View>
              </View>
            ),
          )}
        </View>
      ))}
    </View>
  );
}
