import { startApp, type TestApp } from '../../../test/app.js';
import { noticeContent } from '../../../test/make-announcement.js';
import { makeFamily } from '../../../test/make-family.js';
import { makeNotice } from '../../../test/make-posted.js';
import { deliveries, type Phone, phoneOf, reached, reader, templateOf } from '../../../test/make-push.js';
import { Transactions } from '../../db/transactions.js';
import { Account } from '../accounts/account.entity.js';
import { Rounds } from './rounds.service.js';

const send = '/cgi-bin/message/subscribe/send';

describe('telling people once more', () => {
  let app: TestApp;
  let keys = 0;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());
  afterEach(() => app.simulator.faults.clear());

  const to = (...phones: { memberId: string }[]) => ({
    audience: { members: phones.map(({ memberId }) => memberId) },
  });
  const rounds = async (noticeId: string) =>
    (await deliveries(app, noticeId))
      .map(({ round, memberId, state }) => `${round} ${memberId} ${state}`)
      .sort();
  const remind = async (noticeId: string) => {
    await app.as('organizer').notices.remind({ params: { noticeId } });
    await app.work();
  };
  const correct = async (noticeId: string, when: string, version = 1) => {
    app.clock.advance(1000);
    const body = { content: noticeContent({ when }), version };
    await app.as('organizer').notices.correct({ params: { noticeId }, body });
    await app.work();
  };
  const call = (noticeId: string, memberId: string) =>
    app.as('organizer').notices.recordCall({
      params: { noticeId, memberId },
      body: { outcome: 'reached', answer: null, note: '', requestKey: `round-call-${++keys}` },
    });

  it('reminds, with credit, those who have neither read nor heard of it', async () => {
    const [pushed, called, read, told, gone] = [
      await reader(app, 2),
      await reader(app, 0),
      await reader(app, 2),
      await reader(app, 2),
      await reader(app, 2),
    ] as [Phone, Phone, Phone, Phone, Phone];
    const nobodys = await reader(app, 1);
    const noticeId = await makeNotice(app, to(pushed, called, read, told, gone, nobodys));
    await read.api.notices.read({ params: { noticeId }, body: {} });
    await call(noticeId, told.memberId);
    await called.accept();
    await app.as('organizer').members.archive({ params: { memberId: gone.memberId } });
    await remind(noticeId);
    expect((await rounds(noticeId)).filter(line => line.startsWith('remind'))).toEqual(
      [pushed, called].map(({ memberId }) => `remind ${memberId} sent`).sort(),
    );
    expect(app.simulator.sent().at(-1)?.data.thing4).toBe('您还没有看，请点开看看');
    expect(await reached(app, noticeId, called.memberId)).toBe('sent pushed');
    expect([await read.credits(), await told.credits()]).toEqual([1, 1]);
  });

  it('tells of a correction whoever has not read it, and lets the others be rung up', async () => {
    const [pushed, read, told, quiet] = [
      await reader(app, 1),
      await reader(app, 1),
      await reader(app, 0),
      await reader(app, 0),
    ] as [Phone, Phone, Phone, Phone];
    const noticeId = await makeNotice(app, to(pushed, read, told, quiet));
    await read.api.notices.read({ params: { noticeId }, body: {} });
    await call(noticeId, told.memberId);
    await pushed.accept('change');
    await told.accept('notice');
    await correct(noticeId, '11月27日 星期五 上午10点');
    expect((await rounds(noticeId)).filter(line => line.startsWith('v2'))).toEqual(
      [`v2 ${pushed.memberId} sent`, `v2 ${told.memberId} sent`].sort(),
    );
    const standings = await Promise.all(
      [pushed, read, told, quiet].map(({ memberId }) => reached(app, noticeId, memberId)),
    );
    expect(standings).toEqual(['sent pushed', 'none call', 'sent pushed', 'none call']);
    const change = app.simulator.sent().find(({ templateId }) => templateId === templateOf('change'));
    expect(change?.data.phrase2).toBe('有更正');
  });

  it('leaves who has read the correction, or a later one, as they are', async () => {
    const li = await reader(app, 0);
    const noticeId = await makeNotice(app, to(li));
    await correct(noticeId, '上午10点');
    await li.api.notices.read({ params: { noticeId }, body: {} });
    await app.get(Transactions).run(manager => app.get(Rounds).start(manager, noticeId, 'v2'));
    await app.work();
    expect(await reached(app, noticeId, li.memberId)).toBe('none read');
    await correct(noticeId, '上午11点', 2);
    await li.accept();
    await app.get(Transactions).run(manager => app.get(Rounds).start(manager, noticeId, 'v2'));
    await app.work();
    expect(await rounds(noticeId)).toEqual([]);
  });

  it('tells nobody once the notice is recalled', async () => {
    const li = await reader(app, 2);
    const noticeId = await makeNotice(app, to(li));
    await app.as('organizer').notices.remind({ params: { noticeId } });
    await app.as('organizer').notices.recall({ params: { noticeId }, body: { reason: '日子写错了' } });
    await app.work();
    expect(await rounds(noticeId)).toEqual([`first ${li.memberId} sent`]);
  });

  describe('through relatives', () => {
    /** An elder and a relative whose phone has accepted so many messages. */
    const family = async (elderCredits: number, relativeCredits: number) => {
      const elder = await reader(app, elderCredits);
      const { accountId, link, elder: api } = await makeFamily(app, elder.memberId);
      const { openid } = await app.db.manager.findOneByOrFail(Account, { id: accountId });
      app.simulator.grantCredit(openid ?? '', templateOf('notice'), relativeCredits);
      await app.db.query(
        'INSERT INTO push_credits (accountId, templateId, credits, updatedAt) VALUES (?, ?, ?, 0)',
        [accountId, templateOf('notice'), relativeCredits],
      );
      return { elder, api, link, openid: openid ?? '', accountId };
    };
    const messages = (noticeId: string) => app.simulator.sent().filter(({ page }) => page.includes(noticeId));

    it('who get a copy that names the elder, and changes nothing for them', async () => {
      const { elder, openid } = await family(0, 2);
      const noticeId = await makeNotice(app, to(elder));
      expect(messages(noticeId)).toMatchObject([
        { openid, page: `pages/notice/index?id=${noticeId}&for=${elder.memberId}` },
      ]);
      expect(messages(noticeId)[0]?.data.thing4).toMatch(/^给王秀英\d+的，请告诉一声$/);
      expect(await reached(app, noticeId, elder.memberId)).toBe('none call');
    });

    it('besides the elder, once each, and with a reminder', async () => {
      const { elder, openid } = await family(2, 2);
      const noticeId = await makeNotice(app, to(elder));
      await remind(noticeId);
      expect(
        messages(noticeId)
          .map(one => one.openid)
          .sort(),
      ).toEqual([openid, openid, elder.openid, elder.openid].sort());
      expect(await reached(app, noticeId, elder.memberId)).toBe('sent pushed');
    });

    it('whose refusal is nothing to the elder', async () => {
      const { elder } = await family(0, 1);
      app.simulator.faults.next(send, { kind: 'errcode', errcode: 43101 });
      const noticeId = await makeNotice(app, to(elder));
      expect((await deliveries(app, noticeId)).map(({ copy, state }) => [copy, state])).toEqual([
        [true, 'refused'],
      ]);
      expect(await reached(app, noticeId, elder.memberId)).toBe('none call');
    });

    it('who get nothing any more once the elder has ended it', async () => {
      const { elder, api, link } = await family(0, 1);
      app.simulator.faults.next(send, { kind: 'errcode', errcode: 43108 });
      const noticeId = await makeNotice(app, to(elder));
      await api.family.end({ params: { linkId: link.id } });
      app.clock.advance(60_000);
      await app.work();
      expect([messages(noticeId).length, (await deliveries(app, noticeId))[0]?.state]).toEqual([
        0,
        'dropped',
      ]);
    });

    it('who may be members themselves', async () => {
      const { elder, accountId } = await family(0, 1);
      const son = await app.district.addMember();
      await app.district.recognise(accountId, son.id);
      const noticeId = await makeNotice(app, to(elder, { memberId: son.id }));
      expect(await reached(app, noticeId, son.id)).toBe('sent pushed');
      expect(await reached(app, noticeId, elder.memberId)).toBe('none call');
      expect(await phoneOf(app, son.id)).toMatchObject({ memberId: son.id });
    });
  });
});
