import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * Inserts rows with one statement. Does no more than `manager.insert`, in a fraction of the time where there
 * are many: TypeORM gives every value a name of its own and looks it up again.
 * @param whereTaken what becomes of a row whose unique key is taken: `fail` refuses them all, `skip` leaves it out
 */
export async function insertRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly Row[],
  whereTaken: 'fail' | 'skip' = 'fail',
): Promise<void> {
  if (rows.length === 0) return;
  const { driver } = manager.connection;
  const { tablePath, columns, primaryColumns } = manager.connection.getMetadata(entity);
  const names = columns.map(column => driver.escape(column.databaseName)).join(', ');
  const places = `(${columns.map(() => '?').join(', ')})`;
  const ending = whereTaken === 'skip' ? skipTaken(manager, primaryColumns[0]?.databaseName ?? 'id') : '';
  await manager.query(
    `INSERT INTO ${driver.escape(tablePath)} (${names}) VALUES ${rows.map(() => places).join(', ')}${ending}`,
    rows.flatMap(row =>
      columns.map(column => driver.preparePersistentValue(column.getEntityValue(row), column) ?? null),
    ),
  );
}

/** INSERT IGNORE would leave out what is too long as well; changing a row into itself leaves out only what is taken. */
const skipTaken = ({ connection }: EntityManager, primary: string): string =>
  connection.options.type === 'better-sqlite3'
    ? ' ON CONFLICT DO NOTHING'
    : ` ON DUPLICATE KEY UPDATE ${primary} = ${primary}`;
