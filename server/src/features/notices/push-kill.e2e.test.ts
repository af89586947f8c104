import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startApp, type TestApp } from '../../../test/app.js';
import { makeCrowd, type OfCrowd } from '../../../test/make-crowd.js';
import { postNotice } from '../../../test/make-posted.js';
import { templateOf } from '../../../test/make-push.js';
import { Config } from '../../config.js';
import { Reaper } from '../../jobs/reaper.js';
import { lanesOf } from './batches.js';
import { NoticeRecipient } from './notice-recipient.entity.js';
import { PushDelivery } from './push-delivery.entity.js';

const inServer = (file: string) => fileURLToPath(new URL(`../../../${file}`, import.meta.url));
const people = 5000;
const kills = 5;
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** The product itself, working off jobs, in a process of its own. */
describe('a server that is killed at any moment while it sends 5,000 messages', () => {
  let app: TestApp;
  let crowd: OfCrowd[];
  let server: ChildProcess | null = null;
  beforeAll(async () => {
    app = await startApp();
    app.simulator.delayAll('/cgi-bin/message/subscribe/send', 15);
    const credits = { templateId: templateOf('notice'), each: 1 };
    crowd = await makeCrowd(app.app, { count: people, branch: app.district.branchB, credits });
    // WeChat would let a second message through: that none comes is our doing.
    for (const { openid } of crowd) app.simulator.grantCredit(openid, credits.templateId, 5);
  }, 60_000);
  afterAll(async () => {
    await kill();
    await app.stop();
  });

  function start(): void {
    const { databaseUrl, dataDir, wechat } = app.get(Config);
    server = spawn(process.execPath, [inServer('test/run-ts.mjs'), inServer('src/main.ts')], {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        NODE_ENV: 'test',
        DEMO: 'false',
        PORT: '0',
        LOG_LEVEL: 'fatal',
        DATABASE_URL: databaseUrl ?? '',
        DATA_DIR: dataDir,
        WORKER: 'on',
        WECHAT_API_BASE: wechat.baseUrl,
        WECHAT_APP_ID: wechat.appId,
        WECHAT_APP_SECRET: wechat.appSecret,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }

  async function kill(): Promise<void> {
    if (!server) return;
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
    server = null;
  }

  /** What half a minute would do: the leases of the dead run out, and somebody finds what they left behind. */
  async function expire(): Promise<void> {
    await app.db.query("UPDATE jobs SET leaseUntil = 0 WHERE state IN ('claimed', 'started')");
    await app.get(Reaper).reap();
  }

  async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    while (server?.exitCode === null && !(await isSo())) await pause(20);
  }

  const open = async () =>
    Number((await app.db.query("SELECT COUNT(*) AS n FROM jobs WHERE kind LIKE 'notices.%'"))[0].n);

  it('sends each at most once, and knows of each whether it was sent', async () => {
    const { branchB } = app.district;
    const noticeId = await postNotice(app, { audience: { units: [branchB.id] } });
    for (let killed = 0; killed < kills; killed++) {
      start();
      const moment = ((killed + Math.random()) * people * 0.9) / kills;
      await until(() => app.simulator.sentCount() > moment);
      await kill();
      await expire();
    }
    start();
    await until(async () => (await open()) === 0);
    expect(await open()).toBe(0);

    const deliveries = await app.db.manager.findBy(PushDelivery, { noticeId });
    const inState = (state: PushDelivery['state']) => deliveries.filter(one => one.state === state);
    const [sent, unknown] = [inState('sent'), inState('unknown')];
    expect(new Set(deliveries.map(({ memberId }) => memberId)).size).toBe(people);
    expect(sent.length + unknown.length).toBe(people);

    const arrived = app.simulator.sentCounts();
    expect(arrived.filter(({ count }) => count !== 1)).toEqual([]);
    const openids = new Map(crowd.map(({ accountId, openid }) => [accountId, openid]));
    const confirmed = new Set(sent.map(({ accountId }) => openids.get(accountId)));
    const doubtful = new Set(unknown.map(({ accountId }) => openids.get(accountId)));
    expect(arrived.filter(({ openid }) => confirmed.has(openid))).toHaveLength(sent.length);
    expect(arrived.filter(({ openid }) => !confirmed.has(openid) && !doubtful.has(openid))).toEqual([]);
    expect(new Set(sent.map(({ msgid }) => msgid)).size).toBe(sent.length);
    // What was on its way, and what had come back and was not recorded.
    expect(unknown.length).toBeLessThanOrEqual(kills * 2 * lanesOf(app.db));

    const reached = await app.db.manager.findBy(NoticeRecipient, { noticeId });
    const words = new Map(reached.map(one => [one.memberId, `${one.push} ${one.standing}`]));
    expect(new Set(sent.map(({ memberId }) => words.get(memberId)))).toEqual(new Set(['sent pushed']));
    expect([...new Set(unknown.map(({ memberId }) => words.get(memberId)))]).toEqual(
      unknown.length ? ['unknown call'] : [],
    );
    const [{ left }] = await app.db.query('SELECT SUM(credits) AS `left` FROM push_credits');
    expect(Number(left)).toBe(0);
  }, 180_000);
});
