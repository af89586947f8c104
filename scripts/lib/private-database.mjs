import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initialise, launch, untilReady } from './database-server.mjs';
import { atEnd } from './ending.mjs';

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** The server refuses to run as root, so root lends it another account's ids. */
function accountForServer() {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const accounts = lines.map(line => line.split(':'));
  const account = ['mysql', 'nobody'].map(name => accounts.find(it => it[0] === name)).find(Boolean);
  return account && { uid: Number(account[2]), gid: Number(account[3]) };
}

function prepareFolder(account, password) {
  const folder = mkdtempSync(join(tmpdir(), 'wanqing-db-'));
  const users = join(folder, 'users.sql');
  const sql = [
    `CREATE USER 'wanqing'@'127.0.0.1' IDENTIFIED BY '${password}';`,
    "GRANT ALL ON *.* TO 'wanqing'@'127.0.0.1';",
    'CREATE DATABASE wanqing_test CHARACTER SET utf8mb4;',
  ];
  mkdirSync(join(folder, 'data'));
  writeFileSync(users, `${sql.join('\n')}\n`);
  if (account)
    for (const path of [folder, join(folder, 'data'), users]) chownSync(path, account.uid, account.gid);
  return folder;
}

/**
 * A process that ends the database and its folder should we be killed without a chance to do it: it waits for
 * our end of a pipe to close. It is told to go once the database has ended by itself.
 */
function guard(server, folder) {
  if (process.platform === 'win32') return;
  const script = 'read -r _; kill -9 "$0"; sleep 0.3; rm -rf "$1"';
  const options = { stdio: ['pipe', 'ignore', 'ignore'], detached: true, cwd: '/' };
  const watcher = spawn('/bin/sh', ['-c', script, String(server.pid), folder], options);
  server.once('exit', () => watcher.kill('SIGKILL'));
}

/**
 * Starts a database server of our own in a temporary folder, on a free loopback port, with one user of a random
 * password. It ends, and the folder goes, with `stop()` or with this process, however that ends.
 * @param {{ program: string, isMariaDb: boolean }} kind
 * @param {0 | 1 | 2} flush innodb_flush_log_at_trx_commit
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPrivate(kind, flush) {
  const account = accountForServer();
  const password = randomBytes(12).toString('hex');
  const folder = prepareFolder(account, password);
  let server;
  const end = async () => {
    if (server?.pid && server.exitCode === null && server.signalCode === null) {
      server.kill('SIGKILL');
      await once(server, 'exit');
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const forget = atEnd(end);
  const stop = async () => {
    await end();
    forget();
  };
  try {
    await initialise(kind, folder, account);
    const port = await freePort();
    server = launch(kind, folder, { port, flush }, account);
    if (server.pid) guard(server, folder);
    await untilReady(server, port, folder);
    return { url: `mysql://wanqing:${password}@127.0.0.1:${port}/wanqing_test`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
