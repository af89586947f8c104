import { startApp, type TestApp } from '../../../test/app.js';
import { postNotice } from '../../../test/make-posted.js';
import { deliveries, phoneOf, reached, reader, recipient, templateOf } from '../../../test/make-push.js';

const send = '/cgi-bin/message/subscribe/send';
const minute = 60_000;

describe('messages to WeChat', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());
  afterEach(() => app.simulator.faults.clear());

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

  it('reaches who has accepted one, and leaves the others to be rung up', async () => {
    const li = await reader(app);
    const wang = await reader(app, 0);
    const nobodys = await app.district.addMember({ phone: null });
    const noticeId = await postNotice(app, to(li, wang, { memberId: nobodys.id }));
    await app.work();
    expect(messages(noticeId)).toEqual([
      {
        openid: li.openid,
        templateId: templateOf('notice'),
        page: `pages/notice/index?id=${noticeId}`,
        msgid: expect.stringMatching(/^\d{19}$/),
        data: {
          thing1: '主题党日：参观一大会址',
          thing2: '11月27日 星期五 上午9点',
          thing3: '支部门口集合',
          thing4: '周五上午一起去参观，请您说一声去不去。',
        },
      },
    ]);
    const [delivery] = await deliveries(app, noticeId);
    expect(delivery).toMatchObject({ state: 'sent', msgid: messages(noticeId)[0]?.msgid, copy: false });
    expect(await reached(app, noticeId, li.memberId)).toBe('sent pushed');
    expect(await recipient(app, noticeId, wang.memberId)).toMatchObject({ push: 'none', callTurn: 0 });
    expect(await recipient(app, noticeId, nobodys.id)).toMatchObject({ standing: 'call', callTurn: 9 });
    expect(await li.credits()).toBe(0);
  });

  it('goes to the phone used last, with the template that fits', async () => {
    const old = await reader(app);
    const other = await phoneOf(app, old.memberId);
    await other.accept('change');
    await other.accept();
    const change = await postNotice(app, { kind: 'change', ...to(old) });
    await app.work();
    expect(messages(change).map(({ openid, templateId }) => [openid, templateId])).toEqual([
      [other.openid, templateOf('change')],
    ]);
    const next = await postNotice(app, { kind: 'change', ...to(old) });
    await app.work();
    expect(messages(next).map(({ openid, templateId }) => [openid, templateId])).toEqual([
      [other.openid, templateOf('notice')],
    ]);
  });

  it('is not sent twice where the same thing is said twice', async () => {
    const li = await reader(app, 2);
    const first = await postNotice(app, { ...to(li), key: 'reminder:s1:day' });
    await expect(postNotice(app, { ...to(li), key: 'reminder:s1:day' })).rejects.toThrow('before');
    await app.work();
    expect([messages(first).length, await li.credits()]).toEqual([1, 1]);
  });

  it('that WeChat knows no credit for leaves its reader to be rung up, and us without credit', async () => {
    const li = await reader(app, 3);
    fails(43101);
    const noticeId = await postNotice(app, to(li));
    await app.work();
    expect(await reached(app, noticeId, li.memberId)).toBe('refused call');
    expect((await deliveries(app, noticeId))[0]).toMatchObject({ state: 'refused', errcode: 43101 });
    expect(await li.credits()).toBe(0);
  });

  it('whose values WeChat does not take keeps its credit', async () => {
    const li = await reader(app);
    fails(47003);
    const noticeId = await postNotice(app, to(li));
    await app.work();
    expect(await reached(app, noticeId, li.memberId)).toBe('refused call');
    expect(await li.credits()).toBe(1);
  });

  it('waits a few seconds where another one is on its way to the same person', async () => {
    const li = await reader(app);
    fails(43108);
    const noticeId = await postNotice(app, to(li));
    await app.work();
    expect(await reached(app, noticeId, li.memberId)).toBe('waiting call');
    await later(4000);
    expect([await reached(app, noticeId, li.memberId), messages(noticeId).length]).toEqual([
      'sent pushed',
      1,
    ]);
  });

  it('goes out the next day where the day’s limit is reached', async () => {
    const [li, wang] = [await reader(app), await reader(app)];
    fails(45009);
    const noticeId = await postNotice(app, to(li));
    await app.work();
    const other = await postNotice(app, to(wang));
    await later(60 * minute);
    expect([messages(noticeId).length, messages(other).length]).toEqual([0, 0]);
    expect(await reached(app, noticeId, li.memberId)).toBe('waiting call');
    await later(24 * 60 * minute);
    expect([messages(noticeId).length, messages(other).length]).toEqual([1, 1]);
  });

  it('is sent with a renewed token where WeChat has replaced the old one', async () => {
    const li = await reader(app);
    fails(40001);
    const noticeId = await postNotice(app, to(li));
    await app.work();
    expect([await reached(app, noticeId, li.memberId), messages(noticeId).length]).toEqual([
      'sent pushed',
      1,
    ]);
  });

  it.each([
    [true, 'it arrived all the same'],
    [false, 'it never arrived'],
  ])('without an answer is of unknown fate, and never sent again (done: %s, %s)', async done => {
    const li = await reader(app);
    app.simulator.faults.next(send, { kind: 'close', done });
    const noticeId = await postNotice(app, to(li));
    await app.work();
    await later(30 * minute);
    expect(await reached(app, noticeId, li.memberId)).toBe('unknown call');
    expect((await deliveries(app, noticeId))[0]).toMatchObject({ state: 'unknown' });
    expect(messages(noticeId)).toHaveLength(done ? 1 : 0);
  });

  it('lose nothing while WeChat is away for an hour, and double nothing', async () => {
    const phones = await Promise.all(Array.from({ length: 12 }, () => reader(app)));
    fails(-1, 10_000);
    const noticeId = await postNotice(app, to(...phones));
    await app.work();
    for (let time = 0; time < 6; time++) await later(10 * minute);
    expect(messages(noticeId)).toHaveLength(0);
    app.simulator.faults.clear();
    await later(minute);
    expect(
      messages(noticeId)
        .map(({ openid }) => openid)
        .sort(),
    ).toEqual(phones.map(({ openid }) => openid).sort());
    for (const { memberId } of phones) expect(await reached(app, noticeId, memberId)).toBe('sent pushed');
  });

  it('risk few of unknown fate while WeChat answers nothing usable for an hour', async () => {
    const phones = await Promise.all(Array.from({ length: 12 }, () => reader(app)));
    const [first, ...others] = phones;
    app.simulator.faults.next(send, { kind: 'http', status: 502 }, 10_000);
    const risked = await postNotice(app, to(first as { memberId: string }));
    await app.work();
    const noticeId = await postNotice(app, to(...others));
    await app.work();
    for (let time = 0; time < 60; time++) await later(minute);
    app.simulator.faults.clear();
    await later(15 * minute);
    await later(minute);
    const states = (await deliveries(app, noticeId)).map(({ state }) => state);
    // Half a minute, one, two, four, eight, ten, ten, ten, ten: one each.
    expect(states.filter(state => state === 'unknown').length).toBeLessThanOrEqual(9);
    expect(states.filter(state => state === 'waiting')).toEqual([]);
    expect(messages(noticeId)).toHaveLength(states.filter(state => state === 'sent').length);
    expect(messages(risked)).toHaveLength(0);
  });

  it('that were not sent when the token could not be had are not of unknown fate', async () => {
    const fresh = await startApp();
    try {
      const li = await reader(fresh);
      fresh.simulator.faults.next('/cgi-bin/stable_token', { kind: 'close' });
      const noticeId = await postNotice(fresh, to(li));
      await fresh.work();
      expect(await reached(fresh, noticeId, li.memberId)).toBe('waiting call');
      fresh.clock.advance(minute);
      await fresh.work();
      expect(await reached(fresh, noticeId, li.memberId)).toBe('sent pushed');
    } finally {
      await fresh.stop();
    }
  });

  it('stay where they are when the notice is recalled meanwhile, and give the credit back', async () => {
    const li = await reader(app);
    fails(43108);
    const noticeId = await postNotice(app, to(li));
    await app.work();
    await app.db.query('UPDATE notices SET recalledAt = 1 WHERE id = ?', [noticeId]);
    await later(minute);
    expect([messages(noticeId).length, await li.credits()]).toEqual([0, 1]);
    expect(await reached(app, noticeId, li.memberId)).toBe('none call');
    expect((await deliveries(app, noticeId))[0]).toMatchObject({ state: 'dropped' });
  });

  it('stay where they are when the phone has become somebody else’s', async () => {
    const li = await reader(app);
    fails(43108);
    const noticeId = await postNotice(app, to(li));
    await app.work();
    await app.as('organizer').accounts.release({ params: { memberId: li.memberId } });
    await later(minute);
    expect([messages(noticeId).length, (await deliveries(app, noticeId))[0]?.state]).toEqual([0, 'dropped']);
  });

  it('stay where they are when it is all over', async () => {
    const li = await reader(app);
    fails(45009);
    const overAt = new Date(app.clock.now().getTime() + 60 * minute);
    const noticeId = await postNotice(app, { ...to(li), overAt });
    await app.work();
    await later(24 * 60 * minute);
    expect([messages(noticeId).length, await li.credits()]).toEqual([0, 1]);
  });

  it('stay where they are when something newer of the same thread was sent', async () => {
    const li = await reader(app, 2);
    fails(43108);
    const older = await postNotice(app, { ...to(li), thread: 'session:s9', key: 'change:s9:1' });
    await app.work();
    const newer = await postNotice(app, { ...to(li), thread: 'session:s9', key: 'change:s9:2' });
    await later(minute);
    expect([messages(older).length, messages(newer).length, await li.credits()]).toEqual([0, 1, 1]);
  });
});
