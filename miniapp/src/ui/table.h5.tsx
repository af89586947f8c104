import { useWide } from '../platform/wide';
import { classes } from './base.types';
import { StackedRows } from './stacked-rows';
import { nameColumn, type TableProps } from './table.types';
import { Tap } from './tap';

/** Rows of values: a table where there is room, blocks on a phone. */
export function Table<T>(props: TableProps<T>) {
  return useWide() ? <WideTable {...props} /> : <StackedRows {...props} />;
}

function WideTable<T>({ label, columns, rows, keyOf, linkOf }: TableProps<T>) {
  const name = nameColumn(columns);
  return (
    <table className="table" aria-label={label}>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column.title} scope="col" className={classes(column.figures && 'figures')}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={keyOf(row)}>
            {columns.map((column, index) => (
              <td
                key={column.title}
                className={classes(column.figures && 'figures', index === name && 'names')}
              >
                {index === name && linkOf ? (
                  <Tap to={linkOf(row)} className="link">
                    {column.of(row)}
                  </Tap>
                ) : (
                  column.of(row)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
