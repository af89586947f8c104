import { realpathSync } from 'node:fs';
import { aptInstall } from './apt.mjs';
import { findPrograms } from './find.mjs';
import { startPrivate } from './private-database.mjs';
import { because, run } from './run.mjs';
import { step } from './steps.mjs';

const folders = [
  '/usr/sbin',
  '/usr/libexec',
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/local/mysql/bin',
  '/usr/local/mariadb/bin',
  '/usr/local/opt/mariadb/bin',
  '/usr/local/opt/mysql/bin',
  '/opt/homebrew/bin',
  '/opt/homebrew/opt/mariadb/bin',
  '/opt/homebrew/opt/mysql/bin',
];

/** The first server on this machine that is new enough: MariaDB 10.6, MySQL 8. */
export async function findServer() {
  for (const found of findPrograms(['mariadbd', 'mysqld'], folders)) {
    const { output } = await run(found, ['--no-defaults', '--version']);
    const [, major, minor] = output.match(/Ver (\d+)\.(\d+)/)?.map(Number) ?? [];
    const isMariaDb = output.includes('MariaDB');
    const enough = isMariaDb ? major > 10 || (major === 10 && minor >= 6) : major >= 8;
    if (enough)
      return {
        program: realpathSync(found),
        isMariaDb,
        name: `${isMariaDb ? 'MariaDB' : 'MySQL'} ${major}.${minor}`,
      };
  }
  return undefined;
}

/**
 * A MySQL-compatible database to work with: the given one, else a private server of a program on this machine,
 * else, as root on Debian, one installed with apt.
 * @param {{ given?: string, flush?: 0 | 1 | 2 }} options given: a mysql:// URL; flush: innodb_flush_log_at_trx_commit
 * @returns {Promise<{ url: string, stop: () => Promise<void> } | { skipped: string }>}
 */
export async function openDatabase({ given, flush = 1 } = {}) {
  if (given) return { url: given, stop: async () => {} };
  let kind = await findServer();
  if (!kind) {
    const reason = await aptInstall(['mariadb-server']);
    kind = await findServer();
    if (!kind) return { skipped: `no MariaDB or MySQL server found (${reason ?? 'apt installed none'})` };
  }
  try {
    return await step(`starting a private ${kind.name}`, () => startPrivate(kind, flush));
  } catch (error) {
    return { skipped: `${kind.program} did not start: ${because(error.message)}` };
  }
}
