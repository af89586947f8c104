import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';

/**
 * Ends a SELECT whose rows must not be changed or deleted until the transaction ends; several transactions may
 * hold the same rows. SQLite has one writer at a time and needs nothing.
 */
export const holding = ({ connection }: EntityManager): string =>
  connection.options.type === 'better-sqlite3' ? '' : ' LOCK IN SHARE MODE';

/**
 * Takes a row for this transaction alone: whoever else takes it waits until it ends. Null where there is none. What
 * is read afterwards is what the transaction before has left.
 */
export function lockRow<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  where: FindOptionsWhere<E>,
): Promise<E | null> {
  if (manager.connection.options.type === 'better-sqlite3') return manager.findOne(entity, { where });
  return manager.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
}
