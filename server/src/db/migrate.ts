import type { DataSource } from 'typeorm';

const lockSeconds = 120;

/** Runs the migrations that are missing; of several instances that start together one does, the others wait. */
export async function migrate(dataSource: DataSource): Promise<void> {
  if (dataSource.options.type === 'better-sqlite3') {
    await dataSource.runMigrations();
    return;
  }
  const keeper = dataSource.createQueryRunner();
  try {
    // The lock belongs to the connection: it is gone with the instance that held it.
    const [{ held }] = await keeper.query(
      `SELECT GET_LOCK(CONCAT('wanqing-', DATABASE()), ${lockSeconds}) AS held`,
    );
    if (Number(held) !== 1) throw new Error('Another instance has been migrating for two minutes.');
    await dataSource.runMigrations();
    await keeper.query(`SELECT RELEASE_LOCK(CONCAT('wanqing-', DATABASE()))`);
  } finally {
    await keeper.release();
  }
}
