import { startApp, type TestApi, type TestApp } from '../../../test/app.js';
import { introduction, makeInvite } from '../../../test/make-family.js';
import { makeNotice, to } from '../../../test/make-posted.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { NoticeRecipient } from './notice-recipient.entity.js';

const minute = 60_000;
const hour = 60 * minute;
let keys = 0;
const requestKey = () => `call-request-${++keys}`;
const refused = (code: string) => expect.objectContaining({ code });

describe('calls for a notice', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const people = (count: number, overrides = {}) =>
    Promise.all(Array.from({ length: count }, () => app.district.addMember(overrides)));
  const one = async (overrides = {}) => {
    const member = await app.district.addMember();
    const noticeId = await makeNotice(app, { ...to(member), ...overrides });
    return { member, noticeId, params: { noticeId, memberId: member.id } };
  };
  const caller = async () => {
    const member = await app.district.addMember();
    return { member, ...(await app.newPhone(member.id)) };
  };
  const share = (noticeId: string, ...callers: { id: string }[]) =>
    app.as('organizer').notices.shareCalls({
      params: { noticeId },
      body: { callerIds: callers.map(({ id }) => id) },
    });
  type Body = Parameters<TestApi['notices']['recordCall']>[0]['body'];
  const record = (
    params: { noticeId: string; memberId: string },
    body: Partial<Body> = {},
    api = app.as('organizer'),
  ) =>
    api.notices.recordCall({
      params,
      body: { outcome: 'reached', answer: null, note: '', requestKey: requestKey(), ...body },
    });
  const rowOf = ({ noticeId, memberId }: { noticeId: string; memberId: string }) =>
    app.db.manager.findOneByOrFail(NoticeRecipient, { noticeId, memberId });
  const logged = (subjectId: string, action: string) =>
    app.db.manager.findBy(AuditEntry, { subjectId, action });

  describe('to be made', () => {
    it('come with everything needed to make them, on record', async () => {
      const { elderId, code } = await makeInvite(app);
      const { api: relative } = await app.newPhone();
      await relative.family.accept({ params: { code }, body: introduction() });
      app.clock.advance(1000);
      const noticeId = await makeNotice(app, { audience: { members: [elderId] } });
      const elder = (await app.as('organizer').members.show({ params: { memberId: elderId } })).phone;
      const { items, next } = await app.as('organizer').notices.calls({ params: { noticeId } });
      expect(next).toBeNull();
      expect(items).toMatchObject([
        {
          ...{ noticeId, memberId: elderId, phone: elder, landline: null, age: 80, branch: '第一支部' },
          relatives: [{ name: '陈晓梅', relation: '女儿', phone: '13655556666' }],
          ...{ title: '主题党日：参观一大会址', when: '11月27日 星期五 上午9点', bring: '党徽、水杯' },
          ...{ question: 'attend', open: true, answer: null, call: null, caller: null },
        },
      ]);
      const entries = await logged(noticeId, 'notices.calls');
      expect(entries.map(({ detail }) => detail)).toEqual([{ people: 1, memberIds: [elderId] }]);
    });

    it('stand in the order of calling: not called, not answered, wrong number, no number', async () => {
      const [again, wrong, first] = await people(3);
      const none = await app.district.addMember({ phone: null });
      if (!again || !wrong || !first) throw new Error('nobody');
      const noticeId = await makeNotice(app, to(again, wrong, first, none));
      await record({ noticeId, memberId: again.id }, { outcome: 'no_answer' });
      await record({ noticeId, memberId: wrong.id }, { outcome: 'wrong_number' });
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await app
          .as('organizer')
          .notices.calls({ params: { noticeId }, query: { cursor, limit: 1 } });
        seen.push(...page.items.map(({ memberId }) => memberId));
        cursor = page.next ?? undefined;
      } while (cursor);
      expect(seen).toEqual([first, again, wrong, none].map(({ id }) => id));
    });

    it('are none once there is nothing left to tell', async () => {
      const { noticeId } = await one({ overAt: app.clock.now() });
      const { notices } = app.as('organizer');
      expect((await notices.calls({ params: { noticeId } })).items).toEqual([]);
      expect((await notices.board({ params: { noticeId } })).calls).toEqual([]);
      const recalled = (await one()).noticeId;
      await notices.recall({ params: { noticeId: recalled }, body: { reason: '不办了' } });
      expect((await notices.calls({ params: { noticeId: recalled } })).items).toEqual([]);
      expect(await logged(recalled, 'notices.calls')).toEqual([]);
    });
  });

  describe('shared out', () => {
    it('are spread evenly, in runs of neighbours', async () => {
      const here = await people(7);
      const there = await Promise.all([1, 2, 3].map(() => app.district.addMember({}, app.district.branchB)));
      const { root } = app.district;
      const noticeId = await makeNotice(app, {
        ...to(...here, ...there),
        unit: { id: root.id, path: root.path },
      });
      const [a, b, c] = [await caller(), await caller(), await caller()];
      const callerIds = [a, b, c].map(({ member }) => member.id);
      const { calls } = await app
        .as('district')
        .notices.shareCalls({ params: { noticeId }, body: { callerIds } });
      expect(calls.map(({ open }) => open)).toEqual([4, 3, 3]);
      const { items } = await app.as('district').notices.recipients({ params: { noticeId } });
      const inOrder = items.map(({ caller }) => callerIds.indexOf(caller?.id ?? ''));
      expect(inOrder).toEqual([0, 0, 0, 0, 1, 1, 1, 2, 2, 2]);
    });

    it('leave out those without a number, with a wrong one, and who has read', async () => {
      const [wrong, read, left] = await people(3);
      const none = await app.district.addMember({ phone: null });
      if (!wrong || !read || !left) throw new Error('nobody');
      const noticeId = await makeNotice(app, to(wrong, read, left, none));
      await record({ noticeId, memberId: wrong.id }, { outcome: 'wrong_number' });
      await (await app.newPhone(read.id)).api.notices.read({ params: { noticeId }, body: {} });
      const { member } = await caller();
      expect((await share(noticeId, member)).calls).toEqual([
        { caller: { id: member.id, name: member.name }, open: 1 },
      ]);
      const callers = await Promise.all(
        [wrong, read, left, none].map(async ({ id }) => (await rowOf({ noticeId, memberId: id })).callerId),
      );
      expect(callers).toEqual([null, null, member.id, null]);
    });

    it('are shared anew, and taken back', async () => {
      const everybody = await people(4);
      const noticeId = await makeNotice(app, to(...everybody));
      const [a, b] = [await caller(), await caller()];
      await share(noticeId, a.member);
      const { calls } = await share(noticeId, a.member, b.member, a.member);
      expect(calls.map(({ open }) => open)).toEqual([2, 2]);
      expect((await share(noticeId)).calls).toEqual([{ caller: null, open: 4 }]);
      expect((await a.api.notices.myCalls()).items).toEqual([]);
      const entries = await logged(noticeId, 'notices.share-calls');
      expect(entries.map(({ detail }) => detail.calls)).toEqual([4, 4, 0]);
    });

    it('refuse callers from elsewhere, and a notice nobody is to be rung up for', async () => {
      const { noticeId, params } = await one();
      const stranger = await app.district.addMember({}, app.district.branchB);
      const archived = await app.district.addMember();
      await app.as('organizer').members.archive({ params: { memberId: archived.id } });
      const nobody = { id: '01ARZ3NDEKTSV4RRFFQ69G5FAV' };
      for (const wrong of [stranger, archived, nobody])
        await expect(share(noticeId, wrong)).rejects.toEqual(refused('AUDIENCE_OUTSIDE'));
      // Belongs to another branch, and organizes the whole district.
      await share(noticeId, app.district.people.district);
      await record(params);
      await expect(share(noticeId, app.district.people.member)).rejects.toEqual(refused('NO_CALLS'));
      await app.as('organizer').notices.recall({ params: { noticeId }, body: { reason: '不办了' } });
      await expect(share(noticeId, app.district.people.member)).rejects.toEqual(refused('NOTICE_RECALLED'));
    });
  });

  describe('of a caller', () => {
    it('are theirs alone, with numbers, on record, until a day after they are done', async () => {
      const { noticeId, params, member } = await one();
      const volunteer = await caller();
      await share(noticeId, volunteer.member);
      const mine = async () => (await volunteer.api.notices.myCalls()).items;
      const phone = (await app.as('organizer').members.show({ params: { memberId: member.id } })).phone;
      expect(await mine()).toMatchObject([{ memberId: member.id, phone, open: true }]);
      expect((await volunteer.api.notices.unread()).calls).toBe(1);
      const entries = await app.db.manager.findBy(AuditEntry, {
        accountId: volunteer.me.accountId,
        action: 'notices.calls',
      });
      expect(entries.map(({ detail }) => detail.people)).toEqual([1]);

      await record(params, { answer: 'go' }, volunteer.api);
      expect(await mine()).toMatchObject([
        { phone, open: false, answer: 'go', call: { outcome: 'reached' } },
      ]);
      expect((await volunteer.api.notices.unread()).calls).toBe(0);
      app.clock.advance(24 * hour);
      expect(await mine()).toHaveLength(1);
      app.clock.advance(1);
      expect(await mine()).toEqual([]);
      await expect(record(params, {}, volunteer.api)).rejects.toEqual(refused('NOT_FOUND'));
    });

    it('vanish when they are taken back, given to another, or not needed any more', async () => {
      const [first, second] = [await one(), await one()];
      const volunteer = await caller();
      const mine = async () => (await volunteer.api.notices.myCalls()).items.map(({ noticeId }) => noticeId);
      await share(first.noticeId, volunteer.member);
      await share(second.noticeId, volunteer.member);
      expect(await mine()).toEqual([second.noticeId, first.noticeId]);
      await (await app.newPhone(second.member.id)).api.notices.read({
        params: { noticeId: second.noticeId },
        body: {},
      });
      expect(await mine()).toEqual([first.noticeId]);
      await share(first.noticeId, (await caller()).member);
      expect(await mine()).toEqual([]);
      await expect(record(first.params, {}, volunteer.api)).rejects.toEqual(refused('NOT_FOUND'));
      const third = await one();
      await share(third.noticeId, volunteer.member);
      await app
        .as('organizer')
        .notices.recall({ params: { noticeId: third.noticeId }, body: { reason: '不办了' } });
      expect(await mine()).toEqual([]);
      await expect(record(third.params, {}, volunteer.api)).rejects.toEqual(refused('NOTICE_RECALLED'));
    });

    it('can be told of although the person read just then', async () => {
      const { noticeId, params, member } = await one();
      const volunteer = await caller();
      await share(noticeId, volunteer.member);
      await (await app.newPhone(member.id)).api.notices.read({ params: { noticeId }, body: {} });
      expect(await record(params, {}, volunteer.api)).toMatchObject({ open: false });
      expect(await rowOf(params)).toMatchObject({ standing: 'read', callOutcome: 'reached' });
    });
  });
});
