import { defaultTemplates, type PushTemplate } from '../templates.js';
import { type Simulator, startSimulator } from './simulator.js';

const app = { appId: 'wxba5fad812f8e6fb9', appSecret: 'f00dfacef00dfacef00dfacef00dface' };
const SEND = '/cgi-bin/message/subscribe/send';
const CHECK = '/wxa/msg_sec_check';
const RID = '[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}';
const [notice, , change] = defaultTemplates as [PushTemplate, PushTemplate, PushTemplate];
const openid = 'oAbcdefghijklmnopqrstuvwxy-_';
const values = { thing1: '参观南湖', thing2: '下周三', thing3: '南湖', thing4: '点开看详情' };
const dataOf = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, { value }]));
const message = {
  touser: openid,
  template_id: notice.id,
  page: 'pages/home/index?id=1',
  data: dataOf(values),
};

let now = 0;
let simulator: Simulator;
let accessToken: string;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 22);
  simulator = await startSimulator({ ...app, clock: () => now });
  await renewToken();
});
afterEach(() => simulator.close());

async function renewToken(): Promise<void> {
  const credential = { grant_type: 'client_credential', appid: app.appId, secret: app.appSecret };
  accessToken = String(JSON.parse(await post('/cgi-bin/stable_token', credential)).access_token);
}

async function post(path: string, body: unknown): Promise<string> {
  const url = `${simulator.baseUrl}${path}?access_token=${accessToken}`;
  return (await fetch(url, { method: 'POST', body: JSON.stringify(body) })).text();
}
const send = (changes: object = {}) => post(SEND, { ...message, ...changes });
const errcodeOf = (text: string): number => JSON.parse(text).errcode;
const control = async (method: string, path: string, body?: object) => {
  const answer = await fetch(`${simulator.baseUrl}/__simulator${path}`, {
    method,
    body: body && JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

describe('subscribe/send', () => {
  it('sends once for each credit, under an id beyond 2^53 as bare digits', async () => {
    simulator.grantCredit(openid, notice.id, 2);
    expect(await send()).toBe('{"errcode":0,"errmsg":"ok","msgid":1988810812324364291}');
    expect(await send()).toBe('{"errcode":0,"errmsg":"ok","msgid":1988810812324364292}');
    expect(await send()).toMatch(
      new RegExp(`^{"errcode":43101,"errmsg":"user refuse to accept the msg rid: ${RID}"}$`),
    );
    expect([simulator.credits(openid, notice.id), simulator.sentCount()]).toEqual([0, 2]);
    const sent = { openid, templateId: notice.id, page: message.page };
    expect(simulator.sent()[1]).toEqual({ ...sent, msgid: '1988810812324364292', data: values });
    expect(simulator.sentCounts()).toEqual([{ ...sent, count: 2 }]);
  });

  it('counts credits by person and template', async () => {
    simulator.grantCredit(openid, change.id);
    expect(errcodeOf(await send())).toBe(43101);
    expect(errcodeOf(await send({ touser: 'oAbcdefghijklmnopqrstuvwxy-0' }))).toBe(43101);
    const data = dataOf({ thing1: '参观南湖', phrase2: '改时间', thing3: '改到周四' });
    expect(errcodeOf(await send({ template_id: change.id, data }))).toBe(0);
  });

  it.each([
    ['another shape of openid', { touser: 'li' }, 40003, 'invalid openid'],
    ['an unknown template', { template_id: 'x' }, 40037, 'invalid template_id'],
    ['a page with a slash in front', { page: '/pages/home/index' }, 41030, 'invalid page'],
    ['a page that is no text', { page: 7 }, 41030, 'invalid page'],
    [
      'a value that is too long',
      { data: dataOf({ ...values, thing3: '字'.repeat(21) }) },
      47003,
      'argument invalid! data.thing3.value invalid',
    ],
    [
      'a line end in a value',
      { data: dataOf({ ...values, thing1: '两\n行' }) },
      47003,
      'argument invalid! data.thing1.value invalid',
    ],
    [
      'an empty value',
      { data: dataOf({ ...values, thing2: '' }) },
      47003,
      'argument invalid! data.thing2.value is empty',
    ],
    ['no values at all', { data: undefined }, 47003, 'argument invalid! data.thing1.value is empty'],
    ['values that are not objects', { data: values }, 47003, 'argument invalid! data.thing1.value is empty'],
    ['a sensitive word', { data: dataOf({ ...values, thing4: '测试违规' }) }, 45168, 'hit sensitive word'],
  ])('refuses %s and keeps the credit', async (_what, changes, errcode, words) => {
    simulator.grantCredit(openid, notice.id);
    const answer = JSON.parse(await send(changes));
    expect(answer.errcode).toBe(errcode);
    expect(answer.errmsg).toMatch(new RegExp(`^${words} rid: ${RID}$`));
    expect([simulator.credits(openid, notice.id), simulator.sentCount()]).toEqual([1, 0]);
  });

  it('refuses a second message to the same person while one is on its way', async () => {
    const other = 'oAbcdefghijklmnopqrstuvwxy-0';
    for (const person of [openid, other]) simulator.grantCredit(person, notice.id, 3);
    simulator.delayAll(SEND, 50);
    const answers = await Promise.all([send(), send(), send({ touser: other })]);
    expect(answers.map(errcodeOf).sort()).toEqual([0, 0, 43108]);
    expect(simulator.credits(openid, notice.id)).toBe(2);
    expect(errcodeOf(await send())).toBe(0);
  });

  it('has sent what a lost answer does not confirm', async () => {
    simulator.grantCredit(openid, notice.id, 2);
    simulator.faults.next(SEND, { kind: 'close', done: true });
    simulator.faults.next(SEND, { kind: 'close' });
    await expect(send()).rejects.toThrow();
    await expect(send()).rejects.toThrow();
    expect([simulator.sentCount(), simulator.credits(openid, notice.id)]).toEqual([1, 1]);
    expect(errcodeOf(await send())).toBe(0);
  });

  it('knows the templates it is given', async () => {
    const own = await startSimulator({
      ...app,
      templates: [{ kind: 'notice', id: 'own', fields: { title: 'time1' } }],
    });
    const url = (path: string, token = '') => `${own.baseUrl}${path}?access_token=${token}`;
    const credential = { grant_type: 'client_credential', appid: app.appId, secret: app.appSecret };
    const issued = await fetch(url('/cgi-bin/stable_token'), {
      method: 'POST',
      body: JSON.stringify(credential),
    });
    const { access_token } = (await issued.json()) as { access_token: string };
    own.grantCredit(openid, 'own');
    const body = JSON.stringify({ touser: openid, template_id: 'own', data: dataOf({ time1: '15:01' }) });
    const sent = await fetch(url(SEND, access_token), { method: 'POST', body });
    expect(errcodeOf(await sent.text())).toBe(0);
    await own.close();
  });
});

describe('msg_sec_check', () => {
  const check = (changes: object = {}) =>
    post(CHECK, { version: 2, scene: 3, openid, content: '下周三参观南湖', ...changes }).then(text =>
      JSON.parse(text),
    );

  it.each([
    ['下周三参观南湖', 'pass', 100],
    ['这里有测试违规的话', 'risky', 20006],
    ['这里有测试复审的话', 'review', 21000],
  ])('finds %s: %s', async (content, suggest, label) => {
    simulator.visit(openid);
    expect(await check({ content })).toMatchObject({
      errcode: 0,
      result: { suggest, label },
      detail: [{ strategy: 'content_model', errcode: 0, suggest, label }],
      trace_id: expect.stringMatching(new RegExp(`^${RID}$`)),
    });
  });

  it('looks at the title too, and at the words it is given', async () => {
    simulator.visit(openid);
    expect(await check({ title: '测试违规' })).toMatchObject({ result: { suggest: 'risky' } });
    await control('POST', '/words', { risky: ['南湖'] });
    expect(await check()).toMatchObject({ result: { suggest: 'risky' } });
    expect(await check({ content: '测试违规' })).toMatchObject({ result: { suggest: 'pass' } });
  });

  it('listens to a person for two hours after they signed in', async () => {
    expect((await check()).errcode).toBe(61010);
    const code = simulator.issueLoginCode(openid);
    const query = new URLSearchParams({
      appid: app.appId,
      secret: app.appSecret,
      js_code: code,
      grant_type: 'authorization_code',
    });
    await fetch(`${simulator.baseUrl}/sns/jscode2session?${query}`);
    now += 2 * 3600_000;
    await renewToken();
    expect((await check()).errcode).toBe(0);
    now += 1;
    expect(await check()).toMatchObject({
      errcode: 61010,
      errmsg: expect.stringMatching(/^code is expired rid: /),
    });
    await control('POST', '/visits', { openid });
    expect((await check()).errcode).toBe(0);
  });

  it.each([
    ['another shape of openid', { openid: 'li' }, 40003],
    ['an unknown scene', { scene: 5 }, 40129],
    ['version 1', { version: 1 }, 47001],
    ['no text', { content: '' }, 47001],
    ['2,501 characters', { content: '𬭎'.repeat(2501) }, 45002],
  ])('refuses %s', async (_what, changes, errcode) => {
    simulator.visit(openid);
    expect((await check(changes)).errcode).toBe(errcode);
    expect((await check({ content: '𬭎'.repeat(2500) })).errcode).toBe(0);
  });
});

describe('the controls', () => {
  it('grant credits to many and count what was sent', async () => {
    const openids = [openid, 'oAbcdefghijklmnopqrstuvwxy-0'];
    const granted = await control('POST', '/credits', { openids, templateId: notice.id, times: 3 });
    expect(granted).toEqual({ status: 200, body: { granted: 6 } });
    await send();
    const left = await control('POST', '/credits-left', { openid, templateId: notice.id });
    expect(left.body).toEqual({ left: 2 });
    const counted = { openid, templateId: notice.id, page: message.page, count: 1 };
    expect((await control('GET', '/sent-counts')).body).toEqual({ total: 1, items: [counted] });
    expect((await control('GET', '/sent')).body).toMatchObject({ items: [{ openid, data: values }] });
  });

  it('let a person answer and change their mind', async () => {
    const asked = { openid, templateIds: [notice.id, change.id] };
    expect((await control('POST', '/popups', asked)).body).toEqual({ delivered: false, attempts: 0 });
    await control('POST', '/popups', { ...asked, answer: 'reject' });
    expect(simulator.credits(openid, notice.id)).toBe(1);
    await control('POST', '/settings-rejections', { openid, templateId: notice.id });
    expect([notice, change].map(({ id }) => simulator.credits(openid, id))).toEqual([0, 1]);
  });

  it('delay every answer on a path', async () => {
    expect((await control('POST', '/delays', { path: SEND, ms: 1 })).body).toEqual({ ms: 1 });
    expect(errcodeOf(await send())).toBe(43101);
  });

  it.each([
    ['/credits', { openids: ['li'], templateId: 'x' }],
    ['/credits', { openids: [openid], templateId: 'x', times: 0 }],
    ['/popups', { openid, templateIds: [] }],
    ['/push-target', { url: 'nowhere', token: 'AAAAA' }],
    ['/push-target', { url: 'http://127.0.0.1:1/', token: 'AAAAA', aesKey: 'short' }],
    ['/delays', { path: SEND, ms: -1 }],
    ['/words', { risky: [''] }],
  ])('refuse at %s %j', async (path, body) => {
    expect((await control('POST', path, body)).status).toBe(400);
  });
});
