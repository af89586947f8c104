import { type QueryRunner, Table, type TableColumnOptions } from 'typeorm';

type Columns = Record<string, Omit<TableColumnOptions, 'name'>>;

export interface TableShape {
  name: string;
  columns: Columns;
  /** Names of unique keys → their columns. */
  uniques?: Record<string, string[]>;
  /** Names of indices → their columns. */
  indices?: Record<string, string[]>;
}

/** Column shapes for migrations, as in `columns.ts`. */
export const c = {
  id: { type: 'varchar', length: '26' },
  key: { type: 'varchar', length: '26', isPrimary: true },
  instant: { type: 'bigint' },
  path: { type: 'varchar', length: '160' },
  int: { type: 'integer' },
  bool: { type: 'boolean' },
  json: { type: 'text' },
  double: { type: 'double' },
  text: (length: number) => ({ type: 'varchar', length: String(length) }),
} as const;

export const nullable = <T extends object>(column: T) => ({ ...column, isNullable: true }) as const;

/**
 * Creates a table alike on SQLite and MySQL. On MySQL the collation is binary utf8mb4: others hold all
 * characters beyond the first plane (𬭎 and its like) for equal.
 */
export async function createTable(queryRunner: QueryRunner, shape: TableShape): Promise<void> {
  const table = new Table({
    name: shape.name,
    columns: Object.entries(shape.columns).map(([name, column]) => ({ name, ...column })),
    uniques: Object.entries(shape.uniques ?? {}).map(([name, columnNames]) => ({ name, columnNames })),
    indices: Object.entries(shape.indices ?? {}).map(([name, columnNames]) => ({ name, columnNames })),
  });
  if (queryRunner.connection.options.type !== 'better-sqlite3') {
    // MySQL has unique indices only, and TypeORM reads them back as such.
    table.indices = [
      ...table.indices,
      ...table.uniques.map(unique => ({ ...unique, isUnique: true }) as never),
    ];
    table.uniques = [];
    table.engine = 'InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';
  }
  await queryRunner.createTable(table);
}
