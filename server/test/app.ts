import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  type Api,
  type Caller,
  contract,
  createApi,
  type FileContent,
  type SignInView,
  type Transport,
} from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { createApp } from '../src/app.js';
import { Config } from '../src/config.js';
import { Ticker } from '../src/jobs/ticker.js';
import { Worker } from '../src/jobs/worker.js';
import { Clock } from '../src/kernel/clock.js';
import { type Simulator, startSimulator } from '../src/wechat/simulator/simulator.js';
import { createTestDatabase } from './database.js';
import { type District, makeDistrict } from './make.js';

export type TestApi = Api<typeof contract>;
/** Those who sign in; `anonymous` does not. */
export type Persona = Exclude<Caller, 'anonymous'>;

/** The time in tests: stands still until told otherwise. 2026-11-22 is a Sunday, 9 o'clock in Shanghai. */
export class TestClock extends Clock {
  private time = Date.parse('2026-11-22T01:00:00.000Z');

  override now(): Date {
    return new Date(this.time);
  }
  set(instant: string): void {
    this.time = Date.parse(instant);
  }
  advance(milliseconds: number): void {
    this.time += milliseconds;
  }
}

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly baseUrl: string;
  readonly db: DataSource;
  readonly clock: TestClock;
  readonly simulator: Simulator;
  /** One district with two branches and a person of every kind, all of branch A but `elsewhere` and `district`. */
  readonly district: District;
  /** The client of a persona, signed in through the WeChat simulator. */
  as(persona: Caller): TestApi;
  /** The client of any token, or of none. */
  client(token?: string): TestApi;
  token(persona: Persona): string;
  /** Signs in a new phone; recognised at once where a member is given. */
  newPhone(memberId?: string): Promise<SignInView & { api: TestApi }>;
  /** Does what recurs and is due, then every job that is due, until nothing is left. */
  work(): Promise<void>;
  /** A service of the application. */
  get: NestFastifyApplication['get'];
  stop(): Promise<void>;
}

/** The real application on a database and a port of its own, with the clock in the test's hand. */
export async function startApp(environment: Record<string, string> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const simulator = await startSimulator({ appId: 'wx0000000000000001', appSecret: 'simulated-app-secret' });
  const clock = new TestClock();
  const config = new Config({
    NODE_ENV: 'test',
    DEMO: 'false',
    PORT: '0',
    PUBLIC_URL: 'https://wanqing.example.cn',
    LOG_LEVEL: 'fatal',
    DATA_DIR: database.dataDir,
    DATABASE_URL: database.databaseUrl ?? '',
    WORKER: 'off',
    WECHAT_API_BASE: simulator.baseUrl,
    WECHAT_APP_ID: 'wx0000000000000001',
    WECHAT_APP_SECRET: 'simulated-app-secret',
    ...environment,
  });
  const app = await createApp(config, clock).catch(async (error: unknown) => {
    // Whatever stays open would keep Jest from ending.
    await simulator.close();
    await database.drop();
    throw error;
  });
  await app.listen(0, '127.0.0.1');
  const baseUrl = (await app.getUrl()).replace('[::1]', '127.0.0.1');

  const client = (token?: string) => createApi(contract, transportTo(baseUrl, token));
  const newPhone = async (memberId?: string) => {
    const signedIn = await client().accounts.signInWechat({
      body: { code: simulator.issueLoginCode() },
    });
    if (memberId) await district.recognise(signedIn.me.accountId, memberId);
    return { ...signedIn, api: client(signedIn.token) };
  };
  const district = await makeDistrict(app);
  const tokens = await signInAll(district, newPhone);
  return {
    app,
    baseUrl,
    db: app.get(DataSource),
    clock,
    simulator,
    district,
    as: persona => client(persona === 'anonymous' ? undefined : tokens[persona]),
    client,
    token: persona => tokens[persona],
    newPhone,
    work: async () => {
      await app.get(Ticker).run();
      await app.get(Worker).drain();
    },
    get: app.get.bind(app) as NestFastifyApplication['get'],
    stop: async () => {
      await app.close();
      await simulator.close();
      await database.drop();
    },
  };
}

async function signInAll(
  { people }: District,
  newPhone: (memberId?: string) => Promise<SignInView>,
): Promise<Record<Persona, string>> {
  const of = async (memberId?: string) => (await newPhone(memberId)).token;
  return {
    visitor: await of(),
    member: await of(people.member.id),
    desk: await of(people.desk.id),
    organizer: await of(people.organizer.id),
    elsewhere: await of(people.elsewhere.id),
    district: await of(people.district.id),
  };
}

/** Plain HTTP: what a phone would send. */
export const transportTo =
  (baseUrl: string, token?: string): Transport =>
  async request => {
    const isBytes = request.body instanceof Uint8Array;
    const type = isBytes ? 'application/octet-stream' : 'application/json';
    const response = await fetch(`${baseUrl}${request.path}`, {
      method: request.method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(request.body === undefined ? {} : { 'content-type': type }),
      },
      body:
        request.body === undefined
          ? undefined
          : isBytes
            ? (request.body as Uint8Array<ArrayBuffer>)
            : JSON.stringify(request.body),
    });
    if (request.expects === 'file' && response.ok)
      return { status: response.status, body: await fileOf(response) };
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null };
  };

async function fileOf(response: Response): Promise<FileContent> {
  const name = /filename\*=UTF-8''(.+)$/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
  return { name: decodeURIComponent(name), content: new Uint8Array(await response.arrayBuffer()) };
}
