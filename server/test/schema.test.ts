import { createDataSource } from '../src/db/data-source.js';
import { schema } from '../src/schema.js';
import { createTestDatabase } from './database.js';

describe('migrations', () => {
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
