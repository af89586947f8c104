import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { findServer } from '../lib/mariadb.mjs';

const module = new URL('../lib/mariadb.mjs', import.meta.url);
const script = `
  const { openDatabase } = await import('${module}');
  const { url, skipped } = await openDatabase();
  console.log(url ? 'port:' + new URL(url).port : 'skipped: ' + skipped);
  setInterval(() => {}, 1000);
`;
const missing = !(await findServer()) && 'no MariaDB or MySQL on this machine';

/** Whether anybody accepts connections on this loopback port. */
async function isOpen(port) {
  const socket = connect({ port, host: '127.0.0.1' });
  const opened = await Promise.race([once(socket, 'connect'), once(socket, 'error')]).catch(() => [true]);
  socket.destroy();
  return opened.length === 0;
}

/** The last line that the script prints before it waits. */
async function answerOf(child) {
  for await (const line of createInterface(child.stdout)) if (/^(port|skipped):/.test(line)) return line;
  return 'the script ended without an answer';
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL']) {
  test(`a private database ends with its script on ${signal}`, { skip: missing }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wanqing-ending-'));
    chmodSync(folder, 0o755); // the database's own account must be able to enter it
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TMPDIR: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const port = Number((await answerOf(child)).split(':').at(-1));
    assert.equal(await isOpen(port), true);
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    for (let tries = 0; readdirSync(folder).length > 0 && tries < 50; tries++) await sleep(100);
    assert.deepEqual(readdirSync(folder), []);
    assert.equal(await isOpen(port), false);
    rmSync(folder, { recursive: true });
  });
}
