import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPrograms } from './find.mjs';
import { because, mustRun } from './run.mjs';

const startDeadline = 60_000;
const common = (program, folder) => [
  '--no-defaults',
  `--basedir=${join(dirname(program), '..')}`,
  `--datadir=${join(folder, 'data')}`,
];

/** Lays out an empty data folder, `<folder>/data`. */
export async function initialise({ program, isMariaDb }, folder, account) {
  const options = { cwd: folder, env: { TMPDIR: folder }, ...account };
  if (!isMariaDb) return mustRun(program, [...common(program, folder), '--initialize-insecure'], options);
  const beside = ['.', '../bin', '../scripts'].map(path => join(dirname(program), path));
  const [installer] = findPrograms(['mariadb-install-db', 'mysql_install_db'], beside);
  if (!installer) throw new Error(`there is no mariadb-install-db beside ${program}`);
  const flags = ['--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve'];
  return mustRun(installer, [...common(program, folder), ...flags], options);
}

/** Starts the server on the loopback; it runs `<folder>/users.sql` before it greets anybody. */
export function launch({ program }, folder, { port, flush }, account) {
  const args = [
    ...common(program, folder),
    `--socket=${join(folder, 's')}`,
    `--pid-file=${join(folder, 'pid')}`,
    `--init-file=${join(folder, 'users.sql')}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    '--skip-log-bin',
    '--loose-mysqlx=OFF',
    '--character-set-server=utf8mb4',
    '--max-connections=300',
    '--innodb-buffer-pool-size=256M',
    `--innodb-flush-log-at-trx-commit=${flush}`,
  ];
  const log = openSync(join(folder, 'log'), 'a');
  const detached = process.platform !== 'win32';
  const env = { ...process.env, TMPDIR: folder };
  const stdio = ['ignore', log, log];
  const server = spawn(program, args, { cwd: folder, env, stdio, detached, ...account });
  closeSync(log);
  return server;
}

/**
 * Whether a MySQL-compatible server greets on this loopback port. Its first packet is: length (3 bytes),
 * sequence (1), then protocol version 10; an error would be 0xff.
 */
function greets(port) {
  return new Promise(resolve => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 2_000 });
    const answer = value => {
      socket.destroy();
      resolve(value);
    };
    socket.once('data', packet => answer(packet[4] === 10));
    for (const event of ['timeout', 'error', 'close']) socket.once(event, () => answer(false));
  });
}

/** Waits until the server answers; throws with the end of its log when it does not. */
export async function untilReady(server, port, folder) {
  const deadline = Date.now() + startDeadline;
  let broken;
  server.once('error', error => {
    broken = error.message;
  });
  server.once('close', () => {
    broken ??= 'it ended at once';
  });
  while (!(await greets(port))) {
    if (Date.now() > deadline) broken = `no answer within ${startDeadline / 1000} s`;
    if (broken) throw new Error(`${broken}: ${because(readFileSync(join(folder, 'log'), 'utf8'))}`);
    await sleep(100);
  }
}
