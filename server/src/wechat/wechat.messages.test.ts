import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Simulator, startSimulator } from './simulator/simulator.js';
import { dataFor, defaultTemplates, type PushTemplate } from './templates.js';
import { StableTokenProvider } from './token.provider.js';
import { WechatClient } from './wechat.client.js';
import type { MiniProgramState } from './wechat.transport.js';

const SEND = '/cgi-bin/message/subscribe/send';
const CHECK = '/wxa/msg_sec_check';
const TOKEN = '/cgi-bin/stable_token';
const openid = 'oAbcdefghijklmnopqrstuvwxy-_';
const app = { appId: 'wxba5fad812f8e6fb9', appSecret: 'f00dfacef00dfacef00dfacef00dface' };
const notice = defaultTemplates[0] as PushTemplate;
const data = dataFor(notice, { title: '参观南湖', time: '下周三', place: '南湖', note: '点开看详情' })!;
const message = { openid, templateId: notice.id, page: 'pages/home/index', data };

let simulator: Simulator;
let client: WechatClient;

function clientOf(
  overrides: { timeoutMs?: number; state?: MiniProgramState; baseUrl?: string } = {},
): WechatClient {
  const config = { ...app, baseUrl: simulator.baseUrl, timeoutMs: 4000, ...overrides };
  return new WechatClient(config, new StableTokenProvider(config));
}

beforeEach(async () => {
  simulator = await startSimulator(app);
  client = clientOf();
});
afterEach(() => simulator.close());

describe('sendSubscribeMessage', () => {
  beforeEach(() => simulator.grantCredit(openid, notice.id));

  it('answers the whole 64-bit id', async () => {
    expect(await client.sendSubscribeMessage(message)).toEqual({ msgid: '1988810812324364291' });
    expect(simulator.sent()).toEqual([{ ...message, msgid: '1988810812324364291' }]);
  });

  it('is sent where WeChat confirms without an id', async () => {
    simulator.faults.next(SEND, { kind: 'text', text: '{"errcode":0,"errmsg":"ok"}' });
    expect(await client.sendSubscribeMessage(message)).toEqual({ msgid: '' });
  });

  it.each([
    ['formal', undefined],
    ['trial', 'trial'],
  ] as const)('opens the %s build', async (expected, state) => {
    const bodies: string[] = [];
    const wechat = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      bodies.push(body);
      response.end('{"access_token":"t","expires_in":7200,"errcode":0,"errmsg":"ok"}');
    });
    await new Promise<void>(resolve => void wechat.listen(0, '127.0.0.1', resolve));
    const { port } = wechat.address() as AddressInfo;
    await clientOf({ state, baseUrl: `http://127.0.0.1:${port}` }).sendSubscribeMessage(message);
    wechat.closeAllConnections();
    await new Promise(resolve => wechat.close(resolve));
    expect(bodies.at(-1)).toContain(`"miniprogram_state":"${expected}"`);
  });

  it('is refused without credit', async () => {
    await client.sendSubscribeMessage(message);
    await expect(client.sendSubscribeMessage(message)).rejects.toMatchObject({
      kind: 'NO_CREDIT',
      errcode: 43101,
    });
  });

  it('is refused while another to the same person is on its way', async () => {
    simulator.delayAll(SEND, 50);
    const outcomes = await Promise.allSettled([
      client.sendSubscribeMessage(message),
      client.sendSubscribeMessage(message),
    ]);
    const refused = outcomes.find(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({ reason: { kind: 'CONCURRENT', errcode: 43108, outcomeUnknown: false } });
    expect(simulator.sentCount()).toBe(1);
  });

  it('names the field whose value does not fit', async () => {
    const bad = { ...message, data: { ...data, thing3: '两\n行' } };
    await expect(client.sendSubscribeMessage(bad)).rejects.toMatchObject({
      kind: 'BAD_VALUES',
      field: 'thing3',
    });
    const { thing2: _, ...incomplete } = data;
    const missing = { ...message, data: incomplete };
    await expect(client.sendSubscribeMessage(missing)).rejects.toMatchObject({
      kind: 'BAD_VALUES',
      field: 'thing2',
    });
  });

  it.each([
    ['a wrong openid', { openid: 'li' }, 'BAD_RECIPIENT', 40003],
    ['a wrong template', { templateId: 'x' }, 'CONFIG', 40037],
    ['a wrong page', { page: '/x' }, 'CONFIG', 41030],
    ['sensitive words', { data: { ...data, thing1: '测试违规' } }, 'SENSITIVE', 45168],
  ])('is refused with %s', async (_what, changes, kind, errcode) => {
    const attempt = client.sendSubscribeMessage({ ...message, ...changes });
    await expect(attempt).rejects.toMatchObject({ kind, errcode, outcomeUnknown: false });
    expect(simulator.credits(openid, notice.id)).toBe(1);
  });

  it.each([
    [43107, 'BANNED', false],
    [43104, 'BAD_RECIPIENT', false],
    [45009, 'QUOTA', true],
    [45011, 'QUOTA', false],
    [-1, 'BUSY', false],
    [99999, 'REFUSED', false],
  ])('names %i %s and asks once', async (errcode, kind, untilTomorrow) => {
    simulator.faults.next(SEND, { kind: 'errcode', errcode });
    const attempt = client.sendSubscribeMessage(message);
    await expect(attempt).rejects.toMatchObject({ kind, errcode, untilTomorrow, outcomeUnknown: false });
    expect(simulator.requests.count(SEND)).toBe(1);
  });

  it('renews a refused token once', async () => {
    await client.checkText({ openid, content: 'x' }).catch(() => undefined);
    simulator.advance(7200_000);
    expect(await client.sendSubscribeMessage(message)).toEqual({ msgid: '1988810812324364291' });
    expect([simulator.requests.count(TOKEN), simulator.requests.count(SEND)]).toEqual([2, 2]);
  });

  it.each([
    ['hang', 'TIMEOUT', 1],
    ['close', 'INTERRUPTED', 1],
    ['hang', 'TIMEOUT', 0],
    ['close', 'INTERRUPTED', 0],
  ] as const)('says that nobody knows after a %s, and does not repeat', async (fault, kind, sent) => {
    const hasty = clientOf({ timeoutMs: 250 });
    simulator.faults.next(SEND, { kind: fault, done: sent === 1 });
    const attempt = hasty.sendSubscribeMessage(message);
    await expect(attempt).rejects.toMatchObject({ kind, outcomeUnknown: true });
    expect([simulator.requests.count(SEND), simulator.sentCount()]).toEqual([1, sent]);
  });

  it.each([
    ['a gateway error', { kind: 'http', status: 502 }],
    ['a page', { kind: 'text', text: '<html>' }],
    ['an object without a word', { kind: 'text', text: '{}' }],
  ] as const)('says that nobody knows after %s', async (_what, fault) => {
    simulator.faults.next(SEND, fault);
    const attempt = client.sendSubscribeMessage(message);
    await expect(attempt).rejects.toMatchObject({ kind: 'BAD_REPLY', outcomeUnknown: true });
    expect(simulator.requests.count(SEND)).toBe(1);
  });
});

describe('checkText', () => {
  it.each([
    ['参观南湖', undefined, 'pass', 100],
    ['测试复审', undefined, 'review', 21000],
    ['参观南湖', '测试违规', 'risky', 20006],
  ])('%s (%s) is %s', async (content, title, verdict, label) => {
    simulator.visit(openid);
    const traceId = expect.stringMatching(/^[\w-]+$/);
    expect(await client.checkText({ openid, content, title })).toEqual({ verdict, label, traceId });
  });

  it('says when the person was away too long', async () => {
    const attempt = client.checkText({ openid, content: '参观南湖' });
    await expect(attempt).rejects.toMatchObject({ kind: 'NOT_RECENT', errcode: 61010 });
  });

  it('takes 2,500 characters, and no text or more only by mistake', async () => {
    simulator.visit(openid);
    expect(await client.checkText({ openid, content: '𬭎'.repeat(2500) })).toMatchObject({ verdict: 'pass' });
    for (const content of ['', '𬭎'.repeat(2501)])
      await expect(client.checkText({ openid, content })).rejects.toThrow(RangeError);
    expect(simulator.requests.count(CHECK)).toBe(1);
  });

  it('asks again where WeChat is busy, and does not make up a verdict', async () => {
    simulator.visit(openid);
    simulator.faults.next(CHECK, { kind: 'errcode', errcode: -1 });
    expect(await client.checkText({ openid, content: '参观南湖' })).toMatchObject({ verdict: 'pass' });
    simulator.faults.next(CHECK, {
      kind: 'text',
      text: '{"errcode":0,"result":{"suggest":"maybe","label":1}}',
    });
    await expect(client.checkText({ openid, content: '参观南湖' })).rejects.toMatchObject({
      kind: 'BAD_REPLY',
    });
  });
});
