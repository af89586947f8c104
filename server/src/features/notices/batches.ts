import type { DataSource } from 'typeorm';

/** SQLite works in the process itself, where it holds up everybody else: so it is given less at a time. */
const isSqlite = (connection: DataSource): boolean => connection.options.type === 'better-sqlite3';

/** People written down in one transaction. */
export const batchOf = (connection: DataSource): number => (isSqlite(connection) ? 100 : 1000);

/** Messages under way at once in one process. */
export const lanesOf = (connection: DataSource): number => (isSqlite(connection) ? 20 : 240);
