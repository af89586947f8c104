import type { Logger } from 'typeorm';
import type { TestApp } from './app.js';

const silent = ['logQueryError', 'logQuerySlow', 'logSchemaBuild', 'logMigration', 'log'];

/** How many statements the database is asked while `work` runs. */
export async function statementsOf(
  { db }: Pick<TestApp, 'db'>,
  work: () => Promise<unknown>,
): Promise<number> {
  let statements = 0;
  const logQuery = () => {
    statements += 1;
  };
  const quiet = Object.fromEntries(silent.map(name => [name, () => {}]));
  db.setOptions({ logging: true, logger: { ...quiet, logQuery } as unknown as Logger });
  await work();
  db.setOptions({ logging: false, logger: 'simple-console' });
  return statements;
}
