import type { EntityManager } from 'typeorm';

/** People in one transaction. SQLite holds up everybody else meanwhile, so there it is less. */
export const batchOf = ({ connection }: EntityManager): number =>
  connection.options.type === 'better-sqlite3' ? 200 : 1000;
