import { request as httpRequest } from 'node:http';
import { startApp, type TestApp } from '../../../test/app.js';
import { Transactions } from '../../db/transactions.js';
import { createLogger, NestLog } from '../../http/log.js';
import type { Simulator } from '../simulator/simulator.js';
import { Envelope } from './envelope.js';
import type { PushEvent } from './event.js';
import { signatureOf } from './signature.js';
import { WechatEvent } from './wechat-event.entity.js';
import { WechatEvents } from './wechat-events.js';

const token = 'AAAAA';
const aesKey = 'a'.repeat(43);
const appId = 'wx0000000000000001';
const openid = 'oAbcdefghijklmnopqrstuvwxy-_';

let app: TestApp;
let simulator: Simulator;
let events: WechatEvents;
let seen: PushEvent[] = [];
let fail: (() => Promise<void>) | undefined;
const log: string[] = [];

beforeAll(async () => {
  app = await startApp({ WECHAT_PUSH_TOKEN: token, WECHAT_PUSH_AES_KEY: aesKey });
  app.app.useLogger(new NestLog(createLogger({ logLevel: 'trace' }, { write: line => log.push(line) })));
  simulator = app.simulator;
  simulator.follow(() => app.clock.now().getTime());
  events = app.get(WechatEvents);
  events.on('subscribe_msg_popup_event', async (manager, event) => {
    // A row of the handler's own, to see that it goes with the event's.
    const row = {
      eventKey: `handler-${event.createdAt.getTime()}-${event.lists.length}`,
      receivedAt: event.createdAt,
    };
    await manager.insert(WechatEvent, row);
    await fail?.();
    seen.push(event);
  });
});
afterAll(() => app.stop());
beforeEach(async () => {
  [seen, fail] = [[], undefined];
  await app.db.getRepository(WechatEvent).clear();
});

const url = () => `${app.baseUrl}/api/wechat/push`;
const rows = () => app.db.getRepository(WechatEvent).count();
const seconds = () => Math.floor(app.clock.now().getTime() / 1000);
const popup = (createdAt = seconds()) =>
  JSON.stringify({
    ToUserName: 'gh_97417a04a28d',
    FromUserName: openid,
    CreateTime: createdAt,
    MsgType: 'event',
    Event: 'subscribe_msg_popup_event',
    List: { TemplateId: 'T1', SubscribeStatusString: 'accept', PopupScene: '0' },
  });

async function post(text: string, changes: Record<string, string> = {}) {
  const sealed = new Envelope(aesKey, appId).seal(text);
  const timestamp = changes.timestamp ?? String(seconds());
  const query = new URLSearchParams({
    timestamp,
    nonce: '1',
    msg_signature: signatureOf(token, timestamp, '1', sealed),
    ...changes,
  });
  const body = JSON.stringify({ Encrypt: sealed });
  const answer = await fetch(`${url()}?${query}`, { method: 'POST', body });
  return { status: answer.status, text: await answer.text() };
}
const success = { status: 200, text: 'success' };

describe.each(['json', 'xml'] as const)('an event pushed in %s', format => {
  it('reaches the handler once', async () => {
    simulator.pushTo({ url: url(), token, aesKey, format });
    expect(await simulator.acceptPopup(openid, ['T1', 'T2'])).toEqual({ delivered: true, attempts: 1 });
    expect(seen).toMatchObject([
      {
        openid,
        createdAt: app.clock.now(),
        lists: [{ templateId: 'T1', status: 'accept' }, { templateId: 'T2' }],
      },
    ]);
    expect(await rows()).toBe(2);
  });
});

describe('an event', () => {
  it('that is pushed again does nothing, however its letter is sealed', async () => {
    for (let times = 0; times < 3; times++) expect(await post(popup())).toEqual(success);
    expect([seen.length, await rows()]).toEqual([1, 2]);
  });

  it('that is pushed ten times at once is acted upon once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(popup())));
    expect(answers).toEqual(Array(10).fill(success));
    // A deadlock may have a handler run twice, but only one of its runs is kept.
    expect(await rows()).toBe(2);
  });

  it('whose handler fails leaves nothing, and is pushed again', async () => {
    fail = async () => {
      throw new Error('the table is full');
    };
    expect(await post(popup())).toEqual({ status: 500, text: 'later' });
    expect(await rows()).toBe(0);
    fail = undefined;
    expect(await post(popup())).toEqual(success);
    expect([seen.length, await rows()]).toEqual([1, 2]);
  });

  it('whose handler meets a duplicate of its own is not taken for one seen before', async () => {
    await app.db.getRepository(WechatEvent).insert({
      eventKey: `handler-${seconds() * 1000}-1`,
      receivedAt: app.clock.now(),
    });
    expect((await post(popup())).status).toBe(500);
  });

  it('nobody asked for is answered and forgotten', async () => {
    const unheard = new WechatEvents(app.db, app.get(Transactions), app.clock);
    const createdAt = app.clock.now();
    await unheard.receive({ name: 'subscribe_msg_popup_event', openid, createdAt, lists: [] });
    expect(await post(popup().replace('subscribe_msg_popup_event', 'debug_demo'))).toEqual(success);
    expect(await rows()).toBe(0);
  });

  it('is put off when the database does not answer in time, and found done by the repeat', async () => {
    let goOn = () => {};
    const paused = new Promise<void>(resolve => {
      goOn = resolve;
    });
    fail = () => paused;
    expect(await post(popup())).toEqual({ status: 503, text: 'later' });
    goOn();
    expect(await post(popup())).toEqual(success);
    expect([seen.length, await rows()]).toEqual([1, 2]);
  });

  it('of ten minutes ago is refused, unless it was acted upon', async () => {
    const old = String(seconds() - 601);
    const text = popup(seconds() - 601);
    expect((await post(text, { timestamp: old })).status).toBe(403);
    await post(text);
    expect(await post(text, { timestamp: old })).toEqual(success);
    expect(seen.length).toBe(1);
  });

  it('is forgotten after seven days', async () => {
    await post(popup());
    const forget = () => app.get(Transactions).run(manager => events.forgetOld(manager));
    app.clock.advance(7 * 24 * 3600_000);
    await forget();
    expect(await rows()).toBe(2);
    app.clock.advance(1);
    await forget();
    expect(await rows()).toBe(0);
  });
});

describe('the door', () => {
  it('echoes what WeChat asks when the address is entered', async () => {
    const timestamp = String(seconds());
    const query = { timestamp, nonce: '1', echostr: '4375120948345356249' };
    const signature = signatureOf(token, timestamp, '1');
    const ask = (more: object) => fetch(`${url()}?${new URLSearchParams({ ...query, ...more })}`);
    const answer = await ask({ signature });
    expect([answer.status, await answer.text()]).toEqual([200, '4375120948345356249']);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect((await ask({ signature: signature.replace(/./, '_') })).status).toBe(403);
  });

  it.each([
    ['nothing', '', 403],
    ['a plain message', '{"MsgType":"event"}', 403],
    ['XML that is cut off', '<xml><Encrypt>', 403],
    ['a form', 'a=1', 403],
    ['65 KB', 'x'.repeat(65 * 1024), 413],
  ])('refuses %s', async (_what, body, status) => {
    const timestamp = String(seconds());
    const query = new URLSearchParams({
      timestamp,
      nonce: '1',
      signature: signatureOf(token, timestamp, '1'),
    });
    expect((await fetch(`${url()}?${query}`, { method: 'POST', body })).status).toBe(status);
    expect(seen).toEqual([]);
  });

  it('refuses a parameter given twice, and other methods', async () => {
    expect(
      (await fetch(`${url()}?timestamp=1&timestamp=2&nonce=1`, { method: 'POST', body: '{}' })).status,
    ).toBe(403);
    expect((await fetch(url(), { method: 'PUT', body: '{}' })).status).toBe(404);
  });

  it('takes a body without a type, as some senders leave it out', async () => {
    const sealed = new Envelope(aesKey, appId).seal(popup());
    const timestamp = String(seconds());
    const query = new URLSearchParams({
      timestamp,
      nonce: '1',
      msg_signature: signatureOf(token, timestamp, '1', sealed),
    });
    const status = await new Promise(resolve => {
      const request = httpRequest(`${url()}?${query}`, { method: 'POST' }, response => {
        response.resume();
        resolve(response.statusCode);
      });
      request.end(`<xml><Encrypt>${sealed}</Encrypt></xml>`);
    });
    expect([status, seen.length]).toEqual([200, 1]);
  });
});

it('has told the log what went wrong, and nothing of the person, the letter or the keys', async () => {
  app.clock.advance(60_000);
  for (let times = 0; times < 3; times++) await post(popup(), { msg_signature: 'a'.repeat(40) });
  const said = log.filter(line => line.includes('"refused":"SIGNATURE"'));
  expect(new Set(said.map(line => JSON.parse(line).route))).toEqual(new Set(['/api/wechat/push']));
  const before = said.length;
  await post(popup(), { msg_signature: 'a'.repeat(40) });
  expect(log.filter(line => line.includes('"refused":"SIGNATURE"')).length).toBe(before);
  expect(log.join('')).toMatch(/the table is full/);
  expect(log.join('')).not.toMatch(/oAbcdef|T1|aaaaaaaa|AAAAA|Encrypt|msg_signature|handler-/);
});

it('is closed where no callbacks are configured', async () => {
  const other = await startApp();
  const answers = await Promise.all(
    [{}, { method: 'POST', body: '{}' }].map(init => fetch(`${other.baseUrl}/api/wechat/push`, init)),
  );
  expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  await other.stop();
});
