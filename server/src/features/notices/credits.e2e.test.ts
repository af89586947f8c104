import { startApp, type TestApp } from '../../../test/app.js';
import { onMysql } from '../../../test/database.js';
import { postNotice } from '../../../test/make-posted.js';
import { deliveries, type Phone, phoneOf, reached, reader, templateOf } from '../../../test/make-push.js';
import { Transactions } from '../../db/transactions.js';
import { newId } from '../../kernel/ids.js';
import { CreditStore } from './credit-store.service.js';
import { PushCredit } from './push-credit.entity.js';
import { PushDelivery } from './push-delivery.entity.js';
import { PushGrant } from './push-grant.entity.js';

const push = { WECHAT_PUSH_TOKEN: 'AAAAA', WECHAT_PUSH_AES_KEY: 'A'.repeat(43) };
const minute = 60_000;
const notice = templateOf('notice');

describe('how many messages a phone has accepted', () => {
  let app: TestApp;
  let keys = 0;
  beforeAll(async () => {
    app = await startApp(push);
    app.simulator.follow(() => app.clock.now().getTime());
    app.simulator.pushTo({
      url: `${app.baseUrl}/api/wechat/push`,
      token: push.WECHAT_PUSH_TOKEN,
      aesKey: push.WECHAT_PUSH_AES_KEY,
    });
  });
  afterAll(() => app.stop());

  const phone = async () => phoneOf(app, (await app.district.addMember()).id);
  const report = ({ api }: Phone, answer: 'accept' | 'reject' | 'ban', requestKey = `report-${++keys}-key`) =>
    api.notices.reportPush({ body: { answers: [{ templateId: notice, answer }], requestKey } });
  /** WeChat tells of it. */
  const popup = async ({ openid }: Phone, answer: 'accept' | 'reject' = 'accept') => {
    expect(await app.simulator.acceptPopup(openid, [notice], { answer })).toMatchObject({ delivered: true });
  };
  const ledger = async ({ accountId }: Phone) =>
    (await app.db.manager.find(PushGrant, { where: { accountId } })).reduce(
      (sum, { delta }) => sum + delta,
      0,
    );

  it('is told by the phone, by WeChat, or by both for the same', async () => {
    const [told, heard, both] = [await phone(), await phone(), await phone()];
    await report(told, 'accept');
    await popup(heard);
    await report(both, 'accept');
    await popup(both);
    app.clock.advance(30_000);
    await popup(both);
    await report(both, 'accept');
    expect([await told.credits(), await heard.credits(), await both.credits()]).toEqual([1, 1, 2]);
    expect(await ledger(both)).toBe(2);
  });

  it('does not rise with a no, with a repeat, or with another’s template', async () => {
    const li = await phone();
    await report(li, 'reject');
    await report(li, 'ban');
    await popup(li, 'reject');
    await report(li, 'accept', 'the-same-key');
    await report(li, 'accept', 'the-same-key');
    const answers = [{ templateId: 'somebody-elses-template', answer: 'accept' as const }];
    const view = await li.api.notices.reportPush({ body: { answers, requestKey: 'another-key' } });
    expect(view.kinds.map(({ kind, credits }) => `${kind} ${credits}`)).toEqual([
      'notice 1',
      'reminder 0',
      'change 0',
    ]);
  });

  it('is one for one key however many requests come at once', async () => {
    const li = await phone();
    await Promise.all(Array.from({ length: 8 }, () => report(li, 'accept', 'all-at-once')));
    expect([await li.credits(), await ledger(li)]).toEqual([1, 1]);
  });

  it('counts every accept although the phone and WeChat tell at once', async () => {
    const li = await phone();
    await Promise.all([report(li, 'accept'), popup(li), report(li, 'accept'), popup(li)]);
    // Two popups in one second are one event to us: the phone’s word counts.
    expect([await li.credits(), await ledger(li)]).toEqual([2, 2]);
  });

  it('falls to nothing when the template is switched off in the settings', async () => {
    const li = await phone();
    await report(li, 'accept');
    app.clock.advance(5 * minute);
    await report(li, 'accept');
    expect(await app.simulator.rejectInSettings(li.openid, notice)).toMatchObject({ delivered: true });
    expect([await li.credits(), await ledger(li)]).toEqual([0, 0]);
  });

  it('is nothing a browser could tell', async () => {
    const { token } = await app.client().accounts.signInBrowser({ body: {} });
    const answers = [{ templateId: notice, answer: 'accept' as const }];
    const view = await app.client(token).notices.reportPush({ body: { answers, requestKey: 'browser-key' } });
    expect(view).toEqual({ kinds: [] });
  });

  it('leaves a phone alone that WeChat tells of and nobody has signed in with', async () => {
    await popup({ openid: `o${'A'.repeat(27)}` } as Phone);
  });

  it('is spent once by two notices at once', async () => {
    const phones = await Promise.all(Array.from({ length: 6 }, () => reader(app)));
    const audience = { members: phones.map(({ memberId }) => memberId) };
    const noticeIds = [await postNotice(app, { audience }), await postNotice(app, { audience })];
    await app.work();
    const states = (await Promise.all(noticeIds.map(id => deliveries(app, id))))
      .flat()
      .map(({ state }) => state);
    expect(states).toEqual(Array(6).fill('sent'));
    for (const one of phones) {
      const both = await Promise.all(noticeIds.map(id => reached(app, id, one.memberId)));
      expect(both.sort()).toEqual(['none call', 'sent pushed']);
      expect([await one.credits(), await ledger(one)]).toEqual([0, 0]);
    }
  });

  /** Two transactions that see one credit at the same moment, and each spend it. */
  async function race(store: CreditStore): Promise<{ spent: number; credits: number }> {
    const accountId = newId();
    await app
      .get(Transactions)
      .run(manager =>
        manager.insert(PushCredit, { accountId, templateId: notice, credits: 1, updatedAt: app.clock.now() }),
      );
    let seen = 0;
    const spend = () =>
      app.get(Transactions).run(async manager => {
        const held = await store.hold(manager, [accountId], [notice]);
        if (!held.get(accountId)?.get(notice)) return 0;
        seen += 1;
        for (let waits = 0; waits < 20 && seen < 2; waits++)
          await new Promise(resolve => setTimeout(resolve, 5));
        await store.write(manager, [{ accountId, templateId: notice, delta: -1, reason: 'spent' }]);
        return 1;
      });
    const spent: number = (await Promise.all([spend(), spend()])).reduce<number>((sum, one) => sum + one, 0);
    const { credits } = await app.db.manager.findOneByOrFail(PushCredit, { accountId });
    return { spent, credits };
  }

  it('is held until whoever saw it has spent it', async () => {
    for (let round = 0; round < 5; round++)
      expect(await race(app.get(CreditStore))).toEqual({ spent: 1, credits: 0 });
  });

  (onMysql ? it : it.skip)('is spent twice with the guards off', async () => {
    class Careless extends CreditStore {
      protected override async lock(): Promise<void> {}
      protected override stillThere(): string {
        return '';
      }
    }
    expect(await race(new Careless(app.clock))).toEqual({ spent: 2, credits: -1 });
  });

  describe('after a message was sent', () => {
    const sent = async () => {
      const li = await reader(app);
      const noticeId = await postNotice(app, { audience: { members: [li.memberId] } });
      await app.work();
      const [delivery] = await deliveries(app, noticeId);
      const of = { openid: li.openid, templateId: notice, msgid: delivery?.msgid ?? '' };
      return { li, noticeId, of };
    };
    const failed = { code: '2008', status: 'error:system failed' };

    it('WeChat may say that it did not arrive: its reader is rung up', async () => {
      const { li, noticeId, of } = await sent();
      expect(await reached(app, noticeId, li.memberId)).toBe('sent pushed');
      expect(await app.simulator.reportSent(of, failed)).toMatchObject({ delivered: true });
      expect(await reached(app, noticeId, li.memberId)).toBe('refused call');
      expect((await deliveries(app, noticeId))[0]).toMatchObject({ state: 'refused', errcode: 2008 });
    });

    it('who has read it meanwhile is not', async () => {
      const { li, noticeId, of } = await sent();
      await li.api.notices.read({ params: { noticeId }, body: {} });
      await app.simulator.reportSent(of, failed);
      expect(await reached(app, noticeId, li.memberId)).toBe('refused read');
    });

    it('that it arrived changes nothing, or clears up what was unknown', async () => {
      const { li, noticeId, of } = await sent();
      await app.simulator.reportSent(of);
      expect(await reached(app, noticeId, li.memberId)).toBe('sent pushed');
      await app.db.manager.update(PushDelivery, { noticeId }, { state: 'unknown' });
      await app.db.query(
        "UPDATE notice_recipients SET push = 'unknown', standing = 'call' WHERE noticeId = ?",
        [noticeId],
      );
      app.clock.advance(1000);
      await app.simulator.reportSent(of);
      expect(await reached(app, noticeId, li.memberId)).toBe('sent pushed');
    });

    it('a number that is not ours, or another phone’s, says nothing', async () => {
      const { li, noticeId, of } = await sent();
      const other = await phone();
      await app.simulator.reportSent({ ...of, msgid: '1' }, failed);
      await app.simulator.reportSent({ ...of, openid: other.openid }, failed);
      expect(await reached(app, noticeId, li.memberId)).toBe('sent pushed');
    });
  });
});
