import type { ReactNode } from 'react';

export interface Column<T> {
  /** Heading, also the name of the value where rows are stacked. */
  readonly title: string;
  readonly of: (row: T) => ReactNode;
  /** Figures, set to the right. */
  readonly figures?: boolean;
  /** The value that names the row; the first column unless told. */
  readonly names?: boolean;
}

export interface TableProps<T> {
  /** What the table lists, said before it. */
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string | number;
  /** Page that a row's name opens. */
  readonly linkOf?: (row: T) => string;
}

/** Index of the column that names a row. */
export const nameColumn = <T>(columns: readonly Column<T>[]): number =>
  Math.max(
    0,
    columns.findIndex(column => column.names),
  );
