import { inspect } from 'node:util';
import { type Simulator, startSimulator } from './simulator/simulator.js';
import { StableTokenProvider } from './token.provider.js';
import { WechatCaller } from './wechat.caller.js';
import { WechatClient } from './wechat.client.js';

const SESSION = '/sns/jscode2session';
const TOKEN = '/cgi-bin/stable_token';
const SEND = '/cgi-bin/message/subscribe/send';
const CHECK = '/wxa/msg_sec_check';
const SESSION_KEY = 'UExBTlRFRC1TRVNTSU9OLQ==';
const app = { appId: 'wxba5fad812f8e6fb9', appSecret: 'planted-app-secret-0123456789abc' };
const openid = 'oAbcdefghijklmnopqrstuvwxy-_';

/** Every way in which an object finds its way into a log line or a response. */
function spill(thing: unknown): string {
  const stack = thing instanceof Error ? [thing.message, thing.stack, String(thing)] : [];
  return [...stack, JSON.stringify(thing), inspect(thing, { depth: null, showHidden: true })].join('\n');
}

let simulator: Simulator;
let client: WechatClient;
let provider: StableTokenProvider;

beforeEach(async () => {
  simulator = await startSimulator(app);
  const config = { ...app, baseUrl: simulator.baseUrl, timeoutMs: 1000 };
  provider = new StableTokenProvider(config);
  client = new WechatClient(config, provider);
});
afterEach(() => simulator.close());

it('sees a planted secret where there is one', () => {
  expect(spill(new Error('x', { cause: { url: `?secret=${app.appSecret}` } }))).toContain(app.appSecret);
});

describe('neither session_key nor AppSecret appears', () => {
  it('in a session', async () => {
    simulator.faults.next(SESSION, {
      kind: 'text',
      text: `{"session_key":"${SESSION_KEY}","openid":"${openid}"}`,
    });
    const session = await client.codeToSession('any');
    expect(session).toEqual({ openid });
    expect(spill(session)).not.toContain(SESSION_KEY);
  });

  it.each([
    ['a cut-off reply', { kind: 'text', text: `{"session_key":"${SESSION_KEY}` }],
    ['a reply without openid', { kind: 'text', text: `{"session_key":"${SESSION_KEY}"}` }],
    ['a refusal beside a key', { kind: 'text', text: `{"errcode":40029,"session_key":"${SESSION_KEY}"}` }],
    ['an errmsg that quotes', { kind: 'errcode', errcode: 40125, errmsg: `bad secret ${app.appSecret}` }],
    ['a gateway error', { kind: 'http', status: 500 }],
    ['a time-out', { kind: 'hang' }],
    ['a closed connection', { kind: 'close' }],
  ] as const)('in the error after %s', async (_what, fault) => {
    simulator.faults.next(SESSION, fault);
    simulator.faults.next(TOKEN, fault);
    for (const attempt of [client.codeToSession('login-code-1'), client.phoneNumber('phone-code-1')]) {
      const error = await attempt.then(() => undefined, spill);
      expect(error).toMatch(/WeChat \/(sns|cgi-bin)\//);
      expect(error).not.toContain(SESSION_KEY);
      expect(error).not.toContain(app.appSecret);
      expect(error).not.toMatch(/login-code-1|phone-code-1/);
    }
  });

  it('in the client, the token provider or the log of the simulator', async () => {
    await client.phoneNumber(simulator.issuePhoneCode('13800000000'));
    const token = await provider.token();
    const caller = new WechatCaller({ ...app, baseUrl: simulator.baseUrl, timeoutMs: 1000 }, provider);
    const spilt = spill(client) + spill(caller) + spill(provider) + spill(simulator.requests);
    expect(spilt).not.toContain(app.appSecret);
    expect(spilt).not.toContain(token);
  });
});

describe('neither the person nor the words nor the token appear', () => {
  const words = ['王秀英的体检结果', '13900006688', '参观南湖', '7号楼'];
  const [title, phone, topic, place] = words as [string, string, string, string];
  const message = {
    openid,
    templateId: 'wanqing-notice-AAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    page: 'pages/notice/index?id=01KB0000000000000000000000',
    data: { thing1: title, thing2: phone, thing3: place, thing4: topic },
  };
  const text = { openid, content: `${title}，${phone}，${place}`, title: topic };
  const attempts = () => [client.sendSubscribeMessage(message), client.checkText(text)];

  function expectClean(spilt: string | undefined, token = 'no token'): void {
    expect(spilt).toMatch(
      /WeChat \/(cgi-bin\/message\/subscribe\/send|wxa\/msg_sec_check|cgi-bin\/stable_token)/,
    );
    for (const secret of [...words, openid, app.appSecret, token, message.page])
      expect(spilt).not.toContain(secret);
  }

  it.each([
    ['refused without credit or visit', undefined],
    ['quoted whole', `bad ${title} ${phone} ${place} ${topic} of ${openid}`],
    ['quoted in part', `bad ${title.slice(0, 4)}… 1${phone} ${place}`],
    ['quoted as the content', `bad ${text.content}`],
  ])('in the error after a call is %s', async (_what, errmsg) => {
    const token = await provider.token();
    if (errmsg)
      for (const path of [SEND, CHECK])
        simulator.faults.next(path, { kind: 'errcode', errcode: 47003, errmsg });
    for (const attempt of attempts()) expectClean(await attempt.then(() => undefined, spill), token);
  });

  it.each([
    ['a time-out', { kind: 'hang' }],
    ['a closed connection', { kind: 'close' }],
    ['a gateway error', { kind: 'http', status: 500 }],
    ['a cut-off reply', { kind: 'text', text: `{"errcode":0,"for":"${openid}` }],
    ['a reply about something else', { kind: 'text', text: `{"errcode":0,"msgid":{},"for":"${title}"}` }],
  ] as const)('in the error after %s', async (_what, fault) => {
    const token = await provider.token();
    for (const path of [SEND, CHECK]) simulator.faults.next(path, fault);
    for (const attempt of attempts()) expectClean(await attempt.then(() => undefined, spill), token);
  });

  it('in the log of the simulator', async () => {
    simulator.visit(openid);
    await Promise.allSettled(attempts());
    const spilt = spill(simulator.requests);
    for (const secret of [...words, openid]) expect(spilt).not.toContain(secret);
  });
});
