import type { DataSource } from 'typeorm';
import { createDataSource } from '../src/db/data-source.js';
import { migrate } from '../src/db/migrate.js';
import { schema } from '../src/schema.js';
import { createTestDatabase, onMysql } from './database.js';

describe('migrations', () => {
  it('run once when several instances start together', async () => {
    const database = await createTestDatabase();
    const instances = await Promise.all(
      Array.from({ length: onMysql ? 3 : 1 }, () => createDataSource(database, schema)),
    );
    await Promise.all(instances.map(instance => instance.initialize()));
    await Promise.all(instances.map(migrate));
    const [{ count }] = await (instances[0] as DataSource).query('SELECT COUNT(*) AS count FROM migrations');
    expect(Number(count)).toBe(schema.migrations.length);
    await Promise.all(instances.map(instance => instance.destroy()));
    await database.drop();
  });

  it('leave nothing for the entities to add, and can be taken back', async () => {
    const database = await createTestDatabase();
    const dataSource = await createDataSource(database, schema);
    await dataSource.initialize();
    await dataSource.runMigrations();

    const drift = await dataSource.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(query => query.query)).toEqual([]);

    for (let left = schema.migrations.length; left > 0; left--) await dataSource.undoLastMigration();
    const tables = await dataSource
      .createQueryRunner()
      .getTables(schema.entities.map(entity => dataSource.getMetadata(entity).tablePath));
    expect(tables.map(table => table.name)).toEqual([]);
    await dataSource.destroy();
    await database.drop();
  });
});
