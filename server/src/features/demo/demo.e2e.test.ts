import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Api, contract, createApi } from '@wanqing/shared';
import { TestClock, transportTo } from '../../../test/app.js';
import { createTestDatabase, type TestDatabase } from '../../../test/database.js';
import { createApp } from '../../app.js';
import { Config } from '../../config.js';
import { prepare } from '../../prepare.js';
import { type Simulator, startSimulator } from '../../wechat/simulator/simulator.js';
import { meetingTitle } from './announcements.rules.js';
import { DemoPhones } from './demo-phones.service.js';
import { openTitle } from './schedule.rules.js';

const credentials = { appId: 'wx0000000000000001', appSecret: 'simulated-app-secret' };

describe('the demo district', () => {
  const clock = new TestClock();
  let database: TestDatabase;
  let simulator: Simulator;
  let app: NestFastifyApplication;
  let client: (token?: string) => Api<typeof contract>;

  const configOf = (environment: Record<string, string> = {}) =>
    new Config({
      DEMO: 'true',
      PUBLIC_URL: 'https://wanqing.example.cn',
      LOG_LEVEL: 'fatal',
      DATA_DIR: database.dataDir,
      DATABASE_URL: database.databaseUrl ?? '',
      WECHAT_API_BASE: simulator.baseUrl,
      WECHAT_APP_ID: credentials.appId,
      WECHAT_APP_SECRET: credentials.appSecret,
      ...environment,
    });
  async function start(config = configOf()): Promise<NestFastifyApplication> {
    const started = await createApp(config, clock);
    await started.listen(0, '127.0.0.1');
    return started;
  }
  const clientOf = (started: NestFastifyApplication, token?: string) => {
    const { port } = started.getHttpServer().address() as AddressInfo;
    return createApi(contract, transportTo(`http://127.0.0.1:${port}`, token));
  };
  const enter = async (key: string) => {
    const { token, me } = await client().demo.enter({ params: { key } });
    return { me, api: client(token) };
  };
  const coursesOf = async (api: Api<typeof contract>) => {
    const [term] = (await api.courses.terms()).items;
    const { items } = await api.courses.planner({ params: { termId: term?.id ?? '' } });
    return items.map(({ title, state, counts }) => {
      const { capacity = 0, confirmed = 0, requested = 0, offered = 0, waiting = 0 } = counts ?? {};
      return [title, state, { capacity, confirmed, requested, offered, waiting }] as const;
    });
  };
  const whole = async () => {
    const { api } = await enter('district');
    const [coming, past, drafts] = await Promise.all(
      (['coming', 'past', 'drafts'] as const).map(when => api.activities.organizerList({ query: { when } })),
    );
    return {
      units: (await api.org.tree()).items.length,
      members: (await api.members.counts()).items[0]?.members,
      grants: (await api.accounts.grants()).items.length,
      titles: [coming, past, drafts].map(list =>
        list?.items.filter(({ kind }) => kind !== 'course').map(({ title }) => title),
      ),
      courses: await coursesOf(api),
      notices: (await api.notices.sent()).items,
      announcements: (await api.announcements.list()).items,
    };
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    simulator = await startSimulator(credentials);
    app = await start();
    await prepare(app, configOf());
    client = token => clientOf(app, token);
  });
  afterAll(async () => {
    await app.close();
    await simulator.close();
    await database.drop();
  });

  it('holds 240 people in two bureaus and four streets, with something on', async () => {
    const loaded = await whole();
    expect(loaded).toMatchObject({ units: 18, members: 244, grants: 3 });
    expect(loaded.titles).toEqual([
      [
        '主题党日：重走南湖路',
        '专题辅导：看住养老钱，识破电话骗局',
        '手机课：拍照、发照片、找照片',
        '秋日健步走',
        '主题文艺党课：难忘的歌',
      ],
      ['初心座谈：我和我的支部'],
      ['参观区档案馆'],
    ]);
    const none = { confirmed: 0, requested: 0, offered: 0, waiting: 0 };
    expect(new Map(loaded.courses.map(([title, ...how]) => [title, how]))).toEqual(
      new Map([
        ['太极拳入门', ['published', { ...none, capacity: 14, confirmed: 10 }]],
        ['智能手机：拍照和视频', ['published', { ...none, capacity: 12, confirmed: 6 }]],
        ['沪剧欣赏', ['published', { ...none, capacity: 5, confirmed: 4, offered: 1, waiting: 3 }]],
        ['国画山水', ['published', { ...none, capacity: 4 }]],
        ['书法：隶书', ['published', { ...none, capacity: 4 }]],
        ['晚晴合唱团', ['published', { ...none, capacity: 40, confirmed: 2, requested: 2 }]],
        ['老照片里的上海', ['published', { ...none, capacity: 25 }]],
        ['剪纸', ['draft', { ...none, capacity: 20 }]],
      ]),
    );
    const { api } = await enter('second-member');
    expect((await api.courses.next()).item).toMatchObject({
      activity: { title: '沪剧欣赏' },
      glance: { mine: { state: 'offered' } },
    });
    const [draw] = (await (await enter('organizer')).api.lottery.list()).items;
    expect(draw).toMatchObject({ name: '书画课抽签', state: 'open', activities: 2, applications: 9 });
  });

  it('is loaded once, however often the server starts', async () => {
    const before = await whole();
    await prepare(app, configOf());
    const second = await start();
    await prepare(second, configOf());
    await second.close();
    expect(await whole()).toEqual(before);
  });

  it('is loaded whole after a start that was killed half-way', async () => {
    const other = await createTestDatabase();
    const config = configOf({ DATA_DIR: other.dataDir, DATABASE_URL: other.databaseUrl ?? '' });
    const broken = await start(config);
    const phones = broken.get(DemoPhones);
    phones.give = () => Promise.reject(new Error('killed'));
    await expect(prepare(broken, config)).rejects.toThrow('killed');
    await broken.close();

    const mended = await start(config);
    await prepare(mended, config);
    const { token } = await clientOf(mended).demo.enter({ params: { key: 'district' } });
    const { items } = await clientOf(mended, token).members.counts();
    expect(items[0]?.members).toBe(244);
    await mended.close();
    await other.drop();
  });

  it.each([
    ['member', { member: { name: '王秀英', branch: { name: '第一支部' } }, roles: [] }],
    ['second-member', { member: { name: '徐志明' }, roles: [] }],
    ['first-time', { member: null, roles: [] }],
    ['desk', { member: { name: '沈建国' }, roles: [{ role: 'desk', unit: { name: '天平街道' } }] }],
    ['organizer', { member: { name: '陆敏' }, roles: [{ role: 'organizer', unit: { name: '第一支部' } }] }],
    [
      'district',
      { member: { name: '顾岚' }, roles: [{ role: 'organizer', unit: { name: '徐汇区（演示）' } }] },
    ],
  ])('lets one in as %s', async (key, expected) => {
    expect((await client().demo.personas()).items.map(persona => persona.key)).toContain(key);
    expect((await enter(key)).me).toMatchObject({ ...expected, demo: true });
  });

  it('does not know other keys', async () => {
    await expect(client().demo.enter({ params: { key: 'nobody' } })).rejects.toMatchObject({ status: 404 });
  });

  it('checks in the member by the poster, and the new phone by its rescue code', async () => {
    const organizer = await enter('organizer');
    const coming = await organizer.api.activities.organizerList({ query: { when: 'coming' } });
    const activityId = coming.items.find(({ title }) => title === openTitle)?.id ?? '';
    const { posterUrl, sessions } = await organizer.api.activities.organizerShow({ params: { activityId } });
    const params = { sessionId: sessions[0]?.id ?? '' };
    const before = await organizer.api.checkins.board({ params });
    expect(before).toMatchObject({ came: 6, invited: 76 });

    const member = await enter('member');
    const scan = { code: posterUrl, requestKey: 'demo-test-1' };
    expect(await member.api.checkins.scan({ body: scan })).toMatchObject({
      outcome: 'CHECKED_IN',
      name: '王秀英',
    });

    const firstTime = await enter('first-time');
    const refused = await firstTime.api.checkins.scan({ body: { ...scan, requestKey: 'demo-test-2' } });
    expect(refused.outcome).toBe('NOT_RECOGNISED');
    const desk = await enter('desk');
    const found = await desk.api.checkins.deskFind({ params, query: { name: '何桂珍' } });
    const claim = await desk.api.accounts.findClaim({ query: { code: refused.rescue?.digits ?? '' } });
    const memberId = found.items[0]?.id ?? '';
    const subject = { by: 'rescue' as const, claimId: claim.id, memberId };
    await desk.api.checkins.deskCheckIn({ params, body: { subject, requestKey: 'demo-test-3' } });
    expect((await organizer.api.checkins.board({ params })).came).toBe(8);
    expect((await enter('first-time')).me.member).toBeNull();
  });

  it('shows who came to the symposium last week', async () => {
    const { api } = await enter('organizer');
    const past = await api.activities.organizerList({ query: { when: 'past' } });
    const symposium = await api.activities.organizerShow({ params: { activityId: past.items[0]?.id ?? '' } });
    const params = { sessionId: symposium.sessions[0]?.id ?? '' };
    const board = await api.checkins.board({ params });
    expect(board).toMatchObject({ came: 19, refused: [] });
    expect(board.lastArrivals[0]?.at.slice(0, 10)).toBe('2026-11-15');
  });

  it('has something to read, to ring up for, to look at and to wait for', async () => {
    const { api } = await enter('organizer');
    const { items: sent } = await api.notices.sent();
    const meeting = sent.find(({ title }) => title === meetingTitle);
    expect(meeting).toMatchObject({
      importance: 'important',
      counts: {
        recipients: 28,
        read: 7,
        told: 3,
        pushed: 7,
        call: 11,
        go: 6,
        stay: 2,
        unknown: 0,
        waiting: 0,
      },
    });
    expect(sent.map(({ kind }) => kind)).toContain('cancellation');
    const { items: waiting } = await api.announcements.list();
    expect(waiting.map(({ title, state }) => [title, state])).toEqual([
      ['下个月的党费这样交', 'scheduled'],
      ['这几天降温，请您当心身体', 'in_review'],
      ['重阳节的照片洗好了', 'draft'],
    ]);
    expect((await (await enter('district')).api.announcements.list()).items[1]?.mayReview).toBe(true);

    const wang = (await enter('member')).api.notices;
    const { items: inbox } = await wang.list();
    expect(inbox.find(({ id }) => id === meeting?.id)).toMatchObject({
      read: false,
      importance: 'important',
    });
    expect(inbox.map(({ kind }) => kind)).toContain('cancellation');
    expect((await wang.push()).kinds.map(({ credits }) => credits)).toEqual([1, 2, 2]);
    const { items: calls } = await (await enter('desk')).api.notices.myCalls();
    expect(calls.filter(({ open }) => open).length).toBeGreaterThan(2);
  });

  it('always has an activity to check in at, one only', async () => {
    clock.set('2026-12-03T15:50:00.000Z');
    await Promise.all(['member', 'desk', 'organizer', 'district'].map(enter));
    const { api } = await enter('district');
    const coming = await api.activities.organizerList({ query: { when: 'coming' } });
    const open = coming.items.filter(({ title }) => title === '主题党日：重走南湖路');
    expect(open.map(({ firstStartsAt }) => firstStartsAt)).toEqual(['2026-12-03T15:30:00.000Z']);
    clock.set('2026-11-22T01:00:00.000Z');
  });

  it('has no entrance where demo mode is off', async () => {
    const plain = await start(configOf({ DEMO: 'false' }));
    const closed = { status: 404, code: 'NOT_FOUND' };
    await expect(clientOf(plain).demo.personas()).rejects.toMatchObject(closed);
    await expect(clientOf(plain).demo.enter({ params: { key: 'district' } })).rejects.toMatchObject(closed);
    await plain.close();
  });
});
