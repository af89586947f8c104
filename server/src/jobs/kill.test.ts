import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type JobsDatabase, openJobs } from '../../test/jobs-database.js';

const inTests = (file: string) => fileURLToPath(new URL(`../../test/${file}`, import.meta.url));
const each = 1000;
const kills = 5;
const numbers = Array.from({ length: each }, (_, n) => n);
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** Counts what arrives, and takes its time to say so. */
async function openSink() {
  const arrived: number[] = [];
  const server = createServer((request, response) => {
    arrived.push(Number(request.url?.slice(1)));
    setTimeout(() => response.writeHead(200).end(), 5 + Math.random() * 25);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { arrived, server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('processes that are killed at any moment', () => {
  let db: JobsDatabase;
  let sink: { arrived: number[]; server: Server; address: string };
  const children = new Set<ChildProcess>();
  let isOver = false;
  beforeAll(async () => {
    db = await openJobs();
    sink = await openSink();
  });
  afterAll(async () => {
    isOver = true;
    await Promise.all([...children].map(kill));
    sink.server.close();
    sink.server.closeAllConnections();
    await db.drop();
  });

  function start(): ChildProcess {
    const { databaseUrl, dataDir } = db.database;
    const child = spawn(process.execPath, [inTests('run-ts.mjs'), inTests('worker-process.ts')], {
      env: { ...process.env, DATABASE_URL: databaseUrl ?? '', DATA_DIR: dataDir, SINK: sink.address },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    children.add(child);
    return child;
  }

  async function kill(child: ChildProcess): Promise<void> {
    children.delete(child);
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    while (!isOver && !(await isSo())) await pause(20);
  }

  it('lose nothing and do nothing twice', async () => {
    const { jobs } = db.worker();
    await db.transactions.run(manager =>
      jobs.enqueueMany(
        manager,
        numbers.flatMap(n => [
          { kind: 'task', payload: { n } },
          { kind: 'letter', payload: { n } },
        ]),
      ),
    );
    start();
    start();
    for (let killed = 0; killed < kills; killed++) {
      const moment = ((killed + 0.2 + Math.random() * 0.7) * each * 0.9) / kills;
      await until(() => sink.arrived.length >= moment);
      const [oldest] = children;
      if (oldest) await kill(oldest);
      start();
    }
    await until(async () => Number((await db.dataSource.query('SELECT COUNT(*) AS n FROM jobs'))[0].n) === 0);

    const deeds = await db.deeds();
    const tasks = deeds.filter(what => what.startsWith('task '));
    expect(tasks.sort()).toEqual(numbers.map(n => `task ${n}`).sort());

    const settled = deeds.flatMap(what => /^settled (\d+) 200$/.exec(what)?.[1] ?? []).map(Number);
    const lost = deeds.flatMap(what => /^lost (\d+)$/.exec(what)?.[1] ?? []).map(Number);
    expect([...settled, ...lost].sort((a, b) => a - b)).toEqual(numbers);
    expect(new Set(sink.arrived).size).toBe(sink.arrived.length);
    expect(sink.arrived).toEqual(expect.arrayContaining(settled));
    const unrecorded = sink.arrived.filter(n => !settled.includes(n));
    expect(lost).toEqual(expect.arrayContaining(unrecorded));
    expect(lost.length).toBeLessThan(kills * 60);
  }, 60_000);
});
