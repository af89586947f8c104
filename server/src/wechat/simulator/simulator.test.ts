import { isLoopback } from './admin.js';
import { type Simulator, startSimulator } from './simulator.js';

const app = { appId: 'wxba5fad812f8e6fb9', appSecret: 'f00dfacef00dfacef00dfacef00dface' };
const session = { appid: app.appId, secret: app.appSecret, grant_type: 'authorization_code' };
const credential = { appid: app.appId, secret: app.appSecret, grant_type: 'client_credential' };
const RID = '[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}';
const now = Date.UTC(2026, 10, 22);

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ ...app, clock: () => now });
});
afterAll(() => simulator.close());

async function call(path: string, init: { query?: Record<string, string>; post?: string } = {}) {
  const url = `${simulator.baseUrl}${path}?${new URLSearchParams(init.query)}`;
  const response = await fetch(url, init.post === undefined ? {} : { method: 'POST', body: init.post });
  const type = response.headers.get('content-type');
  return { status: response.status, type, body: (await response.json()) as Record<string, unknown> };
}
const login = (query: Record<string, string>) => call('/sns/jscode2session', { query });
const token = (body: object) => call('/cgi-bin/stable_token', { post: JSON.stringify(body) });
const control = (method: string, path: string, body?: object) =>
  fetch(`${simulator.baseUrl}/__simulator${path}`, { method, body: body && JSON.stringify(body) });

describe('jscode2session', () => {
  it('succeeds as text/plain, without errcode, with the shapes of the real values', async () => {
    const { status, type, body } = await login({ ...session, js_code: simulator.issueLoginCode() });
    expect([status, type, Object.keys(body)]).toEqual([200, 'text/plain', ['session_key', 'openid']]);
    expect(body.openid).toMatch(/^o[\w-]{27}$/);
    expect(body.session_key).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  });

  it.each([
    ['no appid', {}, 41002, 'appid missing'],
    ['a wrong appid before everything else', { appid: 'wx_fake' }, 40013, 'invalid appid'],
    ['no secret', { appid: app.appId }, 41004, 'appsecret missing'],
    ['a wrong secret', { ...session, secret: 'x' }, 40125, 'invalid appsecret'],
    ['a wrong grant_type', { ...session, grant_type: 'x' }, 40002, 'invalid grant_type'],
    ['no code', session, 41008, 'missing code'],
    ['an unknown code', { ...session, js_code: 'x' }, 40029, 'invalid code'],
  ])('refuses %s at HTTP 200, a comma before the rid', async (_what, query, errcode, words) => {
    const { status, body } = await login(query as Record<string, string>);
    expect([status, body.errcode]).toEqual([200, errcode]);
    expect(body.errmsg).toMatch(new RegExp(`^${words}, rid: ${RID}$`));
  });

  it('starts the rid with the time in seconds', async () => {
    const { body } = await login({});
    expect(body.errmsg).toContain(`rid: ${(now / 1000).toString(16)}-`);
  });
});

describe('stable_token', () => {
  it('repeats its token with at most 7200 s left', async () => {
    const first = await token(credential);
    expect(first).toMatchObject({ status: 200, body: { expires_in: 7200 } });
    expect((await token(credential)).body).toEqual(first.body);
  });

  it.each([
    ['no body', '', 44002, 'empty post data'],
    ['a form', 'grant_type=client_credential', 47001, 'data format error'],
    ['a wrong appid before the grant_type', '{"appid":"wx_fake"}', 40013, 'invalid appid'],
    ['a wrong secret', JSON.stringify({ ...credential, secret: 'x' }), 40125, 'invalid appsecret'],
  ])('refuses %s, no comma before the rid', async (_what, post, errcode, words) => {
    const { type, body } = await call('/cgi-bin/stable_token', { post });
    expect([type, body.errcode]).toEqual(['application/json; encoding=utf-8', errcode]);
    expect(body.errmsg).toMatch(new RegExp(`^${words} rid: ${RID}$`));
  });
});

describe('getuserphonenumber', () => {
  const path = '/wxa/business/getuserphonenumber';
  const ask = async (post: string) => {
    const access_token = String((await token(credential)).body.access_token);
    return (await call(path, { query: { access_token }, post })).body;
  };

  it('answers as documented, with the country code in front of a foreign number only', async () => {
    const post = (code: string) => ask(JSON.stringify({ code }));
    expect(await post(simulator.issuePhoneCode('13800000000'))).toEqual({
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: '13800000000',
        purePhoneNumber: '13800000000',
        countryCode: '86',
        watermark: { timestamp: now / 1000, appid: app.appId },
      },
    });
    const abroad = { phone_info: { phoneNumber: '+85261234567', purePhoneNumber: '61234567' } };
    expect(await post(simulator.issuePhoneCode('61234567', '852'))).toMatchObject(abroad);
  });

  it.each([
    ['an unknown code', '{"code":"x"}', 40029, 'invalid code'],
    ['a form', 'code=x', 47001, 'data format error'],
    ['no body', '', 44002, 'empty post data'],
  ])('refuses %s with a hint', async (_what, post, errcode, words) => {
    const body = await ask(post);
    expect(body.errcode).toBe(errcode);
    expect(body.errmsg).toMatch(new RegExp(`^${words} hint: \\[\\w{9}-\\w{6}\\] rid: ${RID}$`));
  });

  it('refuses GET, a missing and a forged token', async () => {
    const forged = { access_token: 'fake_token_00000000000000000000000000000000' };
    expect((await call(path)).body.errcode).toBe(43002);
    expect((await call(path, { post: '{}' })).body.errmsg).toMatch(/^access_token missing rid: /);
    const { body } = await call(path, { query: forged, post: '{}' });
    expect(body.errmsg).toMatch(/^invalid credential, .* could get access_token by .*JtxxFh33r rid: /);
  });
});

describe('the controls', () => {
  it('issue codes that the endpoints accept', async () => {
    const openid = 'oAbcdefghijklmnopqrstuvwxy-_';
    const issued = (await (await control('POST', '/login-codes', { openid })).json()) as { code: string };
    expect(issued).toEqual({ code: expect.any(String), openid });
    expect((await login({ ...session, js_code: issued.code })).body.openid).toBe(openid);
    const phone = await control('POST', '/phone-codes', { phone: '13800000000' });
    expect(await phone.json()).toEqual({ code: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('plan faults, clear them and show what was called', async () => {
    const fault = { kind: 'errcode', errcode: 45009 };
    await control('POST', '/faults', { path: '/cgi-bin/stable_token', times: 2, fault });
    expect((await token(credential)).body.errcode).toBe(45009);
    await control('DELETE', '/faults');
    expect((await token(credential)).body.errcode).toBeUndefined();
    const seen = (await (await control('GET', '/requests')).json()) as { counts: Record<string, number> };
    expect(seen.counts['/cgi-bin/stable_token']).toBe(simulator.requests.count('/cgi-bin/stable_token'));
  });

  it('move the clock', async () => {
    const moved = await control('POST', '/clock', { advanceMs: 60_000 });
    expect(await moved.json()).toEqual({ now: '2026-11-22T00:01:00.000Z' });
  });

  it.each([
    ['an openid of another shape', 'POST', '/login-codes', { openid: 'li' }, 400],
    ['an unknown field', 'POST', '/phone-codes', { phone: '13800000000', name: 'x' }, 400],
    ['an unknown fault', 'POST', '/faults', { path: '/x', fault: { kind: 'fire' } }, 400],
    ['an unknown control', 'POST', '/nothing', {}, 404],
  ])('refuse %s', async (_what, method, path, body, status) => {
    expect((await control(method, path, body)).status).toBe(status);
  });

  it.each([
    ['127.0.0.1', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['192.168.1.9', false],
    ['::ffff:10.0.0.1', false],
    [undefined, false],
  ])('belong to this machine: %s', (address, expected) => {
    expect(isLoopback(address)).toBe(expected);
  });
});

it('knows no other path', async () => {
  expect((await call('/cgi-bin/nothing')).body.errmsg).toMatch(/^invalid url rid: /);
});
