import type { EntityManager } from 'typeorm';

/**
 * Ends a SELECT whose rows must not be changed or deleted until the transaction ends; several transactions may
 * hold the same rows. SQLite has one writer at a time and needs nothing.
 */
export const holding = ({ connection }: EntityManager): string =>
  connection.options.type === 'better-sqlite3' ? '' : ' LOCK IN SHARE MODE';
