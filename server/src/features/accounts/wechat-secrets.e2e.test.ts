import { startApp, type TestApp } from '../../../test/app.js';
import { createLogger, NestLog } from '../../http/log.js';

const SESSION = '/sns/jscode2session';
const TOKEN = '/cgi-bin/stable_token';
const sessionKey = 'UExBTlRFRC1TRVNTSU9OLQ==';
const appSecret = 'simulated-app-secret';
const openid = 'oAbcdefghijklmnopqrstuvwxy-_';

describe('what WeChat tells the server', () => {
  let app: TestApp;
  const log: string[] = [];
  beforeAll(async () => {
    app = await startApp();
    app.app.useLogger(new NestLog(createLogger({ logLevel: 'trace' }, { write: line => log.push(line) })));
  });
  afterAll(() => app.stop());

  const post = async (path: string, token?: string) => {
    const answer = await fetch(`${app.baseUrl}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ code: 'planted-code' }),
    });
    return { status: answer.status, text: await answer.text() };
  };

  it.each([
    ['a session', { kind: 'text', text: `{"session_key":"${sessionKey}","openid":"${openid}"}` }, 200],
    ['a reply cut off', { kind: 'text', text: `{"session_key":"${sessionKey}` }, 503],
    ['a refusal that quotes', { kind: 'errcode', errcode: 40125, errmsg: `bad secret ${appSecret}` }, 503],
    [
      'a code used before',
      { kind: 'errcode', errcode: 40163, errmsg: `used planted-code ${sessionKey}` },
      400,
    ],
  ] as const)('stays there: %s', async (_what, fault, status) => {
    app.simulator.faults.next(SESSION, fault);
    const signIn = await post('/sign-in/wechat');
    expect(signIn.status).toBe(status);
    expect(signIn.text).not.toMatch(/UExBTlRFRC|session_key|simulated-app-secret|planted-code/);
  });

  it('stays there when the phone number is asked for', async () => {
    const { token } = await app.newPhone();
    app.simulator.faults.next(TOKEN, { kind: 'errcode', errcode: 40125, errmsg: `bad secret ${appSecret}` });
    const { status, text } = await post('/me/recognise/phone', token);
    expect(status).toBe(503);
    expect(text).not.toContain(appSecret);
  });

  it('reaches the log as a path and a reason, and no further', () => {
    expect(log.join('')).toMatch(/jscode2session: 40125/);
    expect(log.join('')).not.toMatch(/UExBTlRFRC|simulated-app-secret|planted-code|oAbcdef/);
  });
});
