import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import libsql from 'libsql';
import { createConnection } from 'mysql2/promise';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from '../config.js';

type Schema = Pick<DataSourceOptions, 'entities' | 'migrations'>;

/** A data source on MySQL or MariaDB where `databaseUrl` is given, else on an SQLite file below `dataDir`; not yet open. */
export async function createDataSource(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  schema: Schema,
): Promise<DataSource> {
  if (!config.databaseUrl) return new DataSource(sqlite(config.dataDir, schema));
  return new DataSource(mysql(config.databaseUrl, await flavourOf(config.databaseUrl), schema));
}

/** TypeORM reads MariaDB's column defaults rightly only when told which of the two it talks to. */
async function flavourOf(url: string): Promise<'mysql' | 'mariadb'> {
  const connection = await createConnection({ uri: url, connectTimeout: 3000 });
  const [rows] = await connection.query('SELECT VERSION() AS version');
  await connection.end();
  return /mariadb/i.test((rows as { version: string }[])[0]?.version ?? '') ? 'mariadb' : 'mysql';
}

function mysql(url: string, type: 'mysql' | 'mariadb', schema: Schema): DataSourceOptions {
  return {
    ...schema,
    type,
    url,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    supportBigNumbers: true,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    connectTimeout: 3000,
    extra: { connectionLimit: 20, maxIdle: 20, waitForConnections: true },
  };
}

function sqlite(dataDir: string, schema: Schema): DataSourceOptions {
  mkdirSync(dataDir, { recursive: true });
  return {
    ...schema,
    type: 'better-sqlite3',
    database: join(dataDir, 'wanqing.sqlite'),
    // libsql speaks better-sqlite3's API and ships its binaries inside npm packages.
    driver: libsql,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    prepareDatabase: (database: { pragma(text: string): unknown }) => {
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = NORMAL');
      database.pragma('busy_timeout = 5000');
    },
  } as DataSourceOptions;
}
