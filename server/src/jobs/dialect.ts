import type { DataSource, EntityManager } from 'typeorm';

export interface Dialect {
  /** Milliseconds since 1970 by the clock of the database, alike for all instances. */
  readonly now: string;
  /** Makes a SELECT go by `ix_jobs_due`, whatever the statistics of a table say that is full now and empty soon. */
  readonly byDue: string;
}

const sqlite: Dialect = {
  now: `CAST(unixepoch('subsec') * 1000 AS INTEGER)`,
  byDue: 'INDEXED BY ix_jobs_due',
};
const mysql: Dialect = {
  now: `(TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(3)) DIV 1000)`,
  byDue: 'FORCE INDEX (ix_jobs_due)',
};

export const dialectOf = ({ options }: DataSource): Dialect =>
  options.type === 'better-sqlite3' ? sqlite : mysql;

/**
 * The state as a value, which no index has: an UPDATE of rows named by their ids goes by their ids. By state it
 * would read a million rows on SQLite, and lock, and wait for, rows of other workers on MySQL.
 */
export const stateOfThese = `COALESCE(state, '')`;

/** As many places as there are values. */
export const places = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** Runs a statement that changes rows, inside a transaction; how many matched. */
export async function change(
  manager: EntityManager,
  sql: string,
  params: readonly unknown[],
): Promise<number> {
  if (!manager.queryRunner) throw new Error('rows are changed in a transaction only');
  return (await manager.queryRunner.query(sql, [...params], true)).affected ?? 0;
}
