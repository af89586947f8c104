import { type AddressInfo, createServer } from 'node:net';
import { type Simulator, startSimulator } from './simulator/simulator.js';
import { NoTokenProvider, StableTokenProvider } from './token.provider.js';
import { WechatClient } from './wechat.client.js';

const SESSION = '/sns/jscode2session';
const PHONE = '/wxa/business/getuserphonenumber';
const TOKEN = '/cgi-bin/stable_token';
const openid = 'oAbcdefghijklmnopqrstuvwxy-_';
const app = { appId: 'wxba5fad812f8e6fb9', appSecret: 'f00dfacef00dfacef00dfacef00dface' };

let simulator: Simulator;
let client: WechatClient;

/** Patient by default: a busy machine is no time-out. */
function clientOf(
  overrides: { appId?: string; appSecret?: string; baseUrl?: string; timeoutMs?: number } = {},
): WechatClient {
  const config = { ...app, baseUrl: simulator.baseUrl, timeoutMs: 4000, ...overrides };
  return new WechatClient(config, new StableTokenProvider(config));
}

beforeEach(async () => {
  simulator = await startSimulator(app);
  client = clientOf();
});
afterEach(() => simulator.close());

describe('codeToSession', () => {
  it('answers who signed in and nothing else', async () => {
    const code = simulator.issueLoginCode(openid, 'unionid-1');
    expect(await client.codeToSession(code)).toEqual({ openid, unionid: 'unionid-1' });
    expect(await client.codeToSession(simulator.issueLoginCode(openid))).toEqual({ openid });
  });

  it('refuses a code that was used', async () => {
    const code = simulator.issueLoginCode();
    await client.codeToSession(code);
    await expect(client.codeToSession(code)).rejects.toMatchObject({ kind: 'INVALID_CODE', errcode: 40163 });
  });

  it('lets exactly one of two racers use a code', async () => {
    const code = simulator.issueLoginCode();
    const outcomes = await Promise.allSettled([client.codeToSession(code), client.codeToSession(code)]);
    expect(outcomes.map(outcome => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('refuses an unknown, an expired, a foreign and a phone code', async () => {
    const expired = simulator.issueLoginCode();
    simulator.advance(5 * 60_000);
    const foreign = simulator.issueLoginCode(openid, undefined, 'wx0000000000000002');
    for (const code of ['made-up', expired, foreign, simulator.issuePhoneCode('13800000000')]) {
      await expect(client.codeToSession(code)).rejects.toMatchObject({
        kind: 'INVALID_CODE',
        errcode: 40029,
      });
    }
  });

  it.each([
    ['a wrong AppID', { appId: 'wx0000000000000002' }, 40013],
    ['a wrong AppSecret', { appSecret: 'wrong' }, 40125],
  ])('names %s as a matter of configuration', async (_what, overrides, errcode) => {
    const code = simulator.issueLoginCode();
    await expect(clientOf(overrides).codeToSession(code)).rejects.toMatchObject({ kind: 'CONFIG', errcode });
  });

  it('tries again once when WeChat is busy', async () => {
    simulator.faults.next(SESSION, { kind: 'errcode', errcode: -1 });
    expect(await client.codeToSession(simulator.issueLoginCode(openid))).toEqual({ openid });
    expect(simulator.requests.count(SESSION)).toBe(2);
  });

  it('gives up when WeChat stays busy', async () => {
    simulator.faults.next(SESSION, { kind: 'errcode', errcode: -1 }, 3);
    await expect(client.codeToSession(simulator.issueLoginCode())).rejects.toMatchObject({ kind: 'BUSY' });
    expect(simulator.requests.count(SESSION)).toBe(2);
  });

  it.each([
    ['40226', 'BLOCKED', 40226],
    ['45011', 'QUOTA', 45011],
    ['an errcode nobody knows', 'REFUSED', 99999],
  ])('does not retry %s', async (_what, kind, errcode) => {
    simulator.faults.next(SESSION, { kind: 'errcode', errcode });
    await expect(client.codeToSession(simulator.issueLoginCode())).rejects.toMatchObject({ kind, errcode });
    expect(simulator.requests.count(SESSION)).toBe(1);
  });
});

describe('phoneNumber', () => {
  it('answers the number and its country', async () => {
    const code = simulator.issuePhoneCode('13800000000');
    expect(await client.phoneNumber(code)).toEqual({ purePhoneNumber: '13800000000', countryCode: '86' });
  });

  it('reads digits that come as numbers', async () => {
    const phone_info = { purePhoneNumber: 13800000000, countryCode: 86 };
    simulator.faults.next(PHONE, { kind: 'text', text: JSON.stringify({ errcode: 0, phone_info }) });
    expect(await client.phoneNumber('any')).toEqual({ purePhoneNumber: '13800000000', countryCode: '86' });
  });

  it('does not round an integer beyond 2^53', async () => {
    const text = '{"errcode":0,"phone_info":{"purePhoneNumber":1988810812324364291,"countryCode":"86"}}';
    simulator.faults.next(PHONE, { kind: 'text', text });
    expect((await client.phoneNumber('any')).purePhoneNumber).toBe('1988810812324364291');
  });

  it('refuses a used code and a login code', async () => {
    const used = simulator.issuePhoneCode('13800000000');
    await client.phoneNumber(used);
    for (const code of [used, simulator.issueLoginCode()]) {
      await expect(client.phoneNumber(code)).rejects.toMatchObject({ kind: 'INVALID_CODE', errcode: 40029 });
    }
  });

  it('carries no token where the platform adds the credentials itself', async () => {
    const config = { ...app, baseUrl: simulator.baseUrl, timeoutMs: 4000 };
    const onCloudRun = new WechatClient(config, new NoTokenProvider());
    await expect(onCloudRun.phoneNumber('any')).rejects.toMatchObject({ kind: 'TOKEN', errcode: 41001 });
    expect([simulator.requests.count(TOKEN), simulator.requests.count(PHONE)]).toEqual([0, 1]);
  });
});

describe('a refused token', () => {
  const ask = () => client.phoneNumber(simulator.issuePhoneCode('13800000000'));
  const forceRefresh = () =>
    fetch(`${simulator.baseUrl}${TOKEN}`, {
      method: 'POST',
      body: JSON.stringify({
        grant_type: 'client_credential',
        appid: app.appId,
        secret: app.appSecret,
        force_refresh: true,
      }),
    });

  it.each([
    ['40001: somebody else refreshed it', forceRefresh],
    ['42001: it aged', async () => simulator.advance(7200_000)],
    ['40014', async () => simulator.faults.next(PHONE, { kind: 'errcode', errcode: 40014 })],
  ])('is renewed once, %s', async (_what, spoil) => {
    await ask();
    await spoil();
    const fetchedBefore = simulator.requests.count(TOKEN);
    expect(await ask()).toEqual({ purePhoneNumber: '13800000000', countryCode: '86' });
    expect(simulator.requests.count(TOKEN)).toBe(fetchedBefore + 1);
    expect(simulator.requests.count(PHONE)).toBe(3);
  });

  it('is given up after one renewal', async () => {
    simulator.faults.next(PHONE, { kind: 'errcode', errcode: 40001 }, 5);
    await expect(ask()).rejects.toMatchObject({ kind: 'TOKEN', errcode: 40001 });
    expect([simulator.requests.count(PHONE), simulator.requests.count(TOKEN)]).toEqual([2, 2]);
  });

  it('costs one renewal when twenty calls meet it at once', async () => {
    await ask();
    await forceRefresh();
    const fetchedBefore = simulator.requests.count(TOKEN);
    await Promise.all(Array.from({ length: 20 }, ask));
    expect(simulator.requests.count(TOKEN)).toBe(fetchedBefore + 1);
  });
});

describe('no usable answer', () => {
  it('is a time-out, not retried, and the code may be spent', async () => {
    const code = simulator.issueLoginCode();
    simulator.faults.next(SESSION, { kind: 'hang', done: true });
    const hasty = clientOf({ timeoutMs: 250 });
    await expect(hasty.codeToSession(code)).rejects.toMatchObject({ kind: 'TIMEOUT', outcomeUnknown: true });
    expect(simulator.requests.count(SESSION)).toBe(1);
    await expect(client.codeToSession(code)).rejects.toMatchObject({ errcode: 40163 });
  });

  it('comes late but in time', async () => {
    simulator.faults.next(SESSION, { kind: 'delay', ms: 50 });
    expect(await client.codeToSession(simulator.issueLoginCode(openid))).toEqual({ openid });
  });

  it('is a closed connection', async () => {
    simulator.faults.next(SESSION, { kind: 'close' });
    const attempt = client.codeToSession(simulator.issueLoginCode());
    await expect(attempt).rejects.toMatchObject({ kind: 'INTERRUPTED', outcomeUnknown: true });
    expect(simulator.requests.count(SESSION)).toBe(1);
  });

  it('is nobody listening', async () => {
    await simulator.close();
    const attempt = client.codeToSession('any');
    await expect(attempt).rejects.toMatchObject({ kind: 'UNREACHABLE', outcomeUnknown: false });
  });

  it('is a connection that never comes about, so that nothing was sent', async () => {
    // It accepts the connection and never answers the handshake.
    const mute = createServer(socket => void socket.on('error', () => undefined).resume());
    await new Promise<void>(resolve => void mute.listen(0, '127.0.0.1', resolve));
    const baseUrl = `https://127.0.0.1:${(mute.address() as AddressInfo).port}`;
    const attempt = clientOf({ baseUrl, timeoutMs: 100 }).codeToSession('any');
    await expect(attempt).rejects.toMatchObject({ kind: 'UNREACHABLE', outcomeUnknown: false });
    await new Promise(resolve => mute.close(resolve));
  });

  it('does not spoil the next call on the kept connection', async () => {
    await client.codeToSession(simulator.issueLoginCode(openid));
    simulator.faults.next(SESSION, { kind: 'close' });
    await expect(client.codeToSession(simulator.issueLoginCode(openid))).rejects.toMatchObject({
      kind: 'INTERRUPTED',
    });
    expect(await client.codeToSession(simulator.issueLoginCode(openid))).toEqual({ openid });
  });

  it.each([
    ['a gateway error', { kind: 'http', status: 502 }],
    ['a redirect', { kind: 'http', status: 302 }],
    ['a page', { kind: 'text', text: '<html>' }],
    ['an empty object', { kind: 'text', text: '{}' }],
  ] as const)('is %s', async (_what, fault) => {
    simulator.faults.next(SESSION, fault);
    const attempt = client.codeToSession(simulator.issueLoginCode());
    await expect(attempt).rejects.toMatchObject({ kind: 'BAD_REPLY', outcomeUnknown: true });
  });
});
