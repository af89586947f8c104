import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ApiError, contract, createApi, type Id, type SignupView } from '@wanqing/shared';
import { startApp, type TestApp, transportTo } from '../../../../test/app.js';
import { makePlanned, seatsOf, signupKey } from '../../../../test/make-signup.js';
import { Config } from '../../../config.js';

const inServer = (file: string) => fileURLToPath(new URL(`../../../../${file}`, import.meta.url));
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
const hourMs = 3_600_000;
const fromNow = (hours: number) => new Date(Date.now() + hours * hourMs).toISOString();
const capacity = 20;
const phones = 90;
const kills = 2;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise(resolve => probe.close(resolve));
  return port;
}

describe('a server that is killed at any moment while people sign up', () => {
  let app: TestApp;
  let port: number;
  let server: ChildProcess | null = null;
  beforeAll(async () => {
    app = await startApp();
    port = await freePort();
  }, 60_000);
  afterAll(async () => {
    await kill();
    await app.stop();
  });

  async function start(): Promise<void> {
    const { databaseUrl, dataDir } = app.get(Config);
    server = spawn(process.execPath, [inServer('test/run-ts.mjs'), inServer('src/main.ts')], {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        NODE_ENV: 'test',
        DEMO: 'false',
        HOST: '127.0.0.1',
        PORT: String(port),
        LOG_LEVEL: 'fatal',
        DATABASE_URL: databaseUrl ?? '',
        DATA_DIR: dataDir,
        WORKER: 'off',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: server.stdout as NodeJS.ReadableStream }))
      if (line.startsWith('ready')) return;
    throw new Error('the server ended before it was ready');
  }

  async function kill(): Promise<void> {
    const running = server;
    server = null;
    if (!running || running.exitCode !== null) return;
    const gone = once(running, 'exit');
    running.kill('SIGKILL');
    await gone;
  }

  it('loses nobody who was answered, has nobody twice, and gives out no seat too many', async () => {
    const day = new Date(Date.now() + 14 * 24 * hourMs).toISOString().slice(0, 10);
    const session = {
      startsAt: `${day}T01:30:00.000Z`,
      endsAt: `${day}T03:00:00.000Z`,
      opensMinutesBefore: 60,
    };
    const times = { opensAt: fromNow(-1), closesAt: fromNow(24) };
    const { id } = await makePlanned(app, { ...times, capacity }, [session]);
    app.clock.set(new Date().toISOString());
    const people: { memberId: Id; token: string }[] = [];
    for (let phone = 0; phone < phones; phone++) {
      const { id: memberId } = await app.district.addMember();
      people.push({ memberId, token: (await app.newPhone(memberId)).token });
    }

    const answers = new Map<Id, SignupView>();
    let failed = false;
    /** As a phone does: the same request again, until somebody answers. */
    const signUp = async ({ memberId, token }: { memberId: Id; token: string }) => {
      const api = createApi(contract, transportTo(`http://127.0.0.1:${port}`, token));
      const wish = { companion: null, healthConfirmed: true, despiteConflicts: false };
      const body = { ...wish, requestKey: signupKey() };
      while (!answers.has(memberId) && !failed)
        try {
          answers.set(memberId, await api.signups.join({ params: { activityId: id }, body }));
        } catch (error) {
          // Nobody answered: the connection broke, or there was none.
          if (!(error instanceof ApiError && error.code === 'NO_NETWORK')) throw error;
          await pause(50);
        }
    };
    await start();
    const waves = people.map(async (one, index) => {
      await pause(index * 15);
      await signUp(one);
    });
    const all = Promise.all(waves).catch((error: unknown) => {
      failed = true;
      throw error;
    });
    all.catch(() => undefined);
    for (let killed = 1; killed <= kills; killed++) {
      const moment = ((killed - Math.random()) * phones) / (kills + 1);
      while (answers.size < moment && !failed) await pause(5);
      await kill();
      await start();
    }
    await all;

    const { plan, rows } = await seatsOf(app, id);
    expect(rows.map(({ ticket }) => ticket)).toEqual(people.map((_, index) => index + 1));
    expect(new Set(rows.map(({ memberId }) => memberId)).size).toBe(phones);
    expect(plan).toMatchObject({ taken: capacity, waiting: phones - capacity, lastTicket: phones });
    for (const row of rows) {
      expect(row.state).toBe(row.ticket <= capacity ? 'confirmed' : 'waiting');
      expect(answers.get(row.memberId)).toMatchObject({ id: row.id, state: row.state });
    }
  }, 180_000);
});
