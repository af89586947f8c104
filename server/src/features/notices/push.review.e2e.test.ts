import { startApp, type TestApp } from '../../../test/app.js';
import { noticeContent } from '../../../test/make-announcement.js';
import { makeFamily } from '../../../test/make-family.js';
import { postNotice } from '../../../test/make-posted.js';
import { deliveries, reached, reader, templateOf } from '../../../test/make-push.js';
import { WechatEvents } from '../../wechat/push/wechat-events.js';
import { WechatClient } from '../../wechat/wechat.client.js';

const send = '/cgi-bin/message/subscribe/send';
const minute = 60_000;

describe('messages to WeChat that something comes in the way of', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());
  afterEach(async () => {
    app.simulator.faults.clear();
    // Whatever happened: the sum of the ledger is the balance, and nothing is below 0.
    const uneven = await app.db.query(
      `SELECT credit.accountId, credit.credits FROM push_credits credit
       LEFT JOIN push_grants line ON line.accountId = credit.accountId AND line.templateId = credit.templateId
       GROUP BY credit.accountId, credit.templateId, credit.credits
       HAVING credit.credits <> COALESCE(SUM(line.delta), 0) OR credit.credits < 0`,
    );
    expect(uneven).toEqual([]);
  });

  const to = (...phones: { memberId: string }[]) => ({
    audience: { members: phones.map(({ memberId }) => memberId) },
  });
  const messages = (noticeId: string) => app.simulator.sent().filter(({ page }) => page.includes(noticeId));
  const fails = (errcode: number, times = 1) =>
    app.simulator.faults.next(send, { kind: 'errcode', errcode }, times);
  const later = async (ms: number) => {
    app.clock.advance(ms);
    await app.work();
  };

  it('are refused afterwards, even where WeChat says so before we have written down that they went', async () => {
    const li = await reader(app);
    const wechat = app.get(WechatClient);
    const sending = wechat.sendSubscribeMessage;
    wechat.sendSubscribeMessage = async message => {
      const answer = await sending.call(wechat, message);
      await app.get(WechatEvents).receive({
        name: 'subscribe_msg_sent_event',
        openid: li.openid,
        createdAt: app.clock.now(),
        lists: [
          { templateId: templateOf('notice'), msgId: answer.msgid, errorCode: '2', errorStatus: 'reject' },
        ],
      });
      return answer;
    };
    const noticeId = await postNotice(app, to(li));
    await app.work();
    wechat.sendSubscribeMessage = sending;
    await later(10 * minute);
    expect(await reached(app, noticeId, li.memberId)).toBe('refused call');
  });

  it('go on after an error that is not WeChat’s while one message tried whether WeChat answers again', async () => {
    const [li, wang, chen] = [await reader(app), await reader(app), await reader(app)];
    app.simulator.faults.next(send, { kind: 'http', status: 502 });
    await postNotice(app, to(li));
    await app.work();
    const wechat = app.get(WechatClient);
    const sending = wechat.sendSubscribeMessage;
    wechat.sendSubscribeMessage = async () => {
      throw new TypeError('nobody thought of this');
    };
    const broken = await postNotice(app, to(wang));
    await later(minute);
    wechat.sendSubscribeMessage = sending;
    expect(await reached(app, broken, wang.memberId)).toBe('unknown call');
    const noticeId = await postNotice(app, to(chen));
    for (let time = 0; time < 30; time++) await later(minute);
    expect(await reached(app, noticeId, chen.memberId)).toBe('sent pushed');
  });

  it('reach an elder whose relative has opened the copy while recipients were still being written down', async () => {
    const elder = await reader(app);
    const { relative } = await makeFamily(app, elder.memberId);
    app.clock.advance(1000);
    const noticeId = await postNotice(app, to(elder));
    await relative.notices.read({ params: { noticeId }, body: { for: elder.memberId } });
    await app.work();
    expect(await reached(app, noticeId, elder.memberId)).toBe('sent pushed');
    await later(20 * minute);
    expect(messages(noticeId)).toHaveLength(1);
  });

  it('are not followed by a reminder while they are still on their way', async () => {
    const li = await reader(app, 2);
    fails(45009);
    const noticeId = await postNotice(app, to(li));
    await app.work();
    expect(await reached(app, noticeId, li.memberId)).toBe('waiting call');
    await app.as('organizer').notices.remind({ params: { noticeId } });
    await app.work();
    await later(24 * 60 * minute);
    await later(minute);
    expect([messages(noticeId).length, await li.credits()]).toEqual([1, 1]);
  });

  it('are not doubled by a correction while they are still on their way', async () => {
    const li = await reader(app, 2);
    fails(45009);
    const noticeId = await postNotice(app, to(li));
    await app.work();
    const content = noticeContent({ place: '街道门口集合' });
    await app.as('organizer').notices.correct({ params: { noticeId }, body: { content, version: 1 } });
    await app.work();
    await later(24 * 60 * minute);
    await later(minute);
    expect([messages(noticeId).length, await li.credits()]).toEqual([1, 1]);
    expect((await deliveries(app, noticeId)).map(({ round, state }) => `${round} ${state}`).sort()).toEqual([
      'first dropped',
      'v2 sent',
    ]);
    expect(await reached(app, noticeId, li.memberId)).toBe('sent pushed');
  });

  it('do not go to the phone of somebody who was archived meanwhile', async () => {
    const li = await reader(app);
    fails(43108);
    const noticeId = await postNotice(app, to(li));
    await app.work();
    await app.as('organizer').members.archive({ params: { memberId: li.memberId } });
    await later(minute);
    expect([messages(noticeId).length, (await deliveries(app, noticeId))[0]?.state]).toEqual([0, 'dropped']);
  });

  it.each([
    [
      'emoji',
      { title: '😀'.repeat(20), summary: '🎉'.repeat(30), when: '🕘'.repeat(20), place: '🏠'.repeat(40) },
    ],
    [
      'marks of direction',
      { title: '\u202E\u200F通知', summary: '\u2067\u2069', when: '\u200B', place: '\uFEFF\u2060' },
    ],
    ['rare characters', { title: '𬭎'.repeat(20), summary: '䶮𬭎', when: '', place: '' }],
    [
      'combining marks',
      { title: `通${'\u0301'.repeat(39)}`, summary: '👨‍👩‍👧‍👦'.repeat(5), when: '明天', place: '' },
    ],
  ])('come through with %s', async (_what, content) => {
    const li = await reader(app);
    const noticeId = await postNotice(app, { ...to(li), content });
    await app.work();
    expect(await reached(app, noticeId, li.memberId)).toBe('sent pushed');
  });
});
