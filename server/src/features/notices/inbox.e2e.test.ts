import { startApp, type TestApi, type TestApp } from '../../../test/app.js';
import { makeNotice, postNotice, statements, to } from '../../../test/make-posted.js';
import { NoticeRecipient } from './notice-recipient.entity.js';

describe('the inbox', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  /** Somebody new with a phone of their own. */
  const reader = async () => {
    const member = await app.district.addMember();
    return { member, ...(await app.newPhone(member.id)) };
  };
  const idsOf = async ({ notices }: TestApi) => (await notices.list()).items.map(({ id }) => id);
  const read = ({ notices }: TestApi, noticeId: string) => notices.read({ params: { noticeId }, body: {} });
  const rowsOf = (noticeId: string) => app.db.manager.findBy(NoticeRecipient, { noticeId });

  it('shows what was sent, newest first, unread until it is opened', async () => {
    const { member, api } = await reader();
    const first = await makeNotice(app, to(member));
    const second = await makeNotice(app, { ...to(member), content: { title: '停水通知' } });
    expect((await api.notices.list()).items).toMatchObject([
      { id: second, title: '停水通知', read: false, answer: null, recalled: false, for: null },
      { id: first, from: { name: '第一支部' }, read: false },
    ]);
    expect(await api.notices.unread()).toMatchObject({ unread: 2, newest: { id: second }, calls: 0 });

    await read(api, second);
    expect(await api.notices.unread()).toMatchObject({ unread: 1, newest: { id: first } });
    expect((await api.notices.list()).items).toMatchObject([
      { id: second, read: true },
      { id: first, read: false },
    ]);
    await read(api, first);
    expect(await api.notices.unread()).toEqual({ unread: 0, newest: null, calls: 0 });
  });

  it('shows a whole notice, and what may be answered', async () => {
    const { member, api } = await reader();
    const noticeId = await makeNotice(app, to(member));
    expect(await api.notices.show({ params: { noticeId } })).toMatchObject({
      title: '主题党日：参观一大会址',
      when: '11月27日 星期五 上午9点',
      contactPhone: '021-64370000',
      attachments: [],
      read: false,
      answer: null,
      canAnswer: { ok: true },
      speechUrl: null,
      corrections: [],
      recalledAt: null,
    });
  });

  it('is nobody else’s', async () => {
    const { member } = await reader();
    const noticeId = await makeNotice(app, to(member));
    const other = await reader();
    expect(await idsOf(other.api)).toEqual([]);
    const refused = { code: 'NOT_FOUND' };
    await expect(other.api.notices.show({ params: { noticeId } })).rejects.toMatchObject(refused);
    await expect(read(other.api, noticeId)).rejects.toMatchObject(refused);
    await expect(
      other.api.notices.answer({ params: { noticeId }, body: { answer: 'go' } }),
    ).rejects.toMatchObject(refused);
    expect(await rowsOf(noticeId)).toMatchObject([{ memberId: member.id, readAt: null, answer: null }]);
  });

  it('notes the first reading, and leaves it at that', async () => {
    const { member, api } = await reader();
    const noticeId = await makeNotice(app, to(member));
    const opened = app.clock.now();
    await read(api, noticeId);
    app.clock.advance(60_000);
    await read(api, noticeId);
    expect(await rowsOf(noticeId)).toMatchObject([{ standing: 'read', readAt: opened, readVersion: 1 }]);
  });

  it('is turned page by page, without a gap or a repeat', async () => {
    const { member, api } = await reader();
    const posted: string[] = [];
    for (let left = 45; left > 0; left--) posted.unshift(await postNotice(app, to(member)));
    await app.work();
    posted.unshift(await postNotice(app, to(member)));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.notices.list({ query: { cursor } });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(posted);
    await app.work();
  });

  it('counts to a hundred, and asks no more for it', async () => {
    const { member, api } = await reader();
    await makeNotice(app, to(member));
    const few = await statements(app, () => api.notices.unread());
    const fewListed = await statements(app, () => api.notices.list());
    for (let left = 105; left > 0; left--) await postNotice(app, to(member));
    await app.work();
    expect((await api.notices.unread()).unread).toBe(100);
    expect(await statements(app, () => api.notices.unread())).toBe(few);
    expect(await statements(app, () => api.notices.list())).toBe(fewListed);
    expect(few).toBeLessThan(15);
  });

  describe('while recipients are still being written down', () => {
    it('shows it at once, and to those alone who are meant', async () => {
      const here = await reader();
      const noticeId = await postNotice(app);
      expect(await rowsOf(noticeId)).toEqual([]);
      expect(await here.api.notices.unread()).toMatchObject({ unread: 1, newest: { id: noticeId } });
      expect(await idsOf(here.api)).toEqual([noticeId]);
      expect((await here.api.notices.show({ params: { noticeId } })).read).toBe(false);

      const there = await app.district.addMember({}, app.district.branchB);
      expect(await idsOf((await app.newPhone(there.id)).api)).toEqual([]);
      const late = await reader();
      // The clock stands still; who was added before the sending is meant, who was added after it is not.
      app.clock.advance(1);
      const later = await reader();
      expect(await idsOf(later.api)).toEqual([]);
      await app.work();
      expect(await idsOf(here.api)).toEqual([noticeId]);
      expect(await idsOf(late.api)).toEqual([noticeId]);
      expect(await idsOf(later.api)).toEqual([]);
    });

    it('keeps a reading and an answer that were quicker', async () => {
      const { member, api } = await reader();
      const noticeId = await postNotice(app);
      await read(api, noticeId);
      const answered = await api.notices.answer({ params: { noticeId }, body: { answer: 'stay' } });
      expect(answered).toMatchObject({ read: true, answer: 'stay' });
      expect(await rowsOf(noticeId)).toHaveLength(1);
      expect((await api.notices.list()).items).toMatchObject([{ id: noticeId, read: true, answer: 'stay' }]);
      await app.work();
      const rows = await rowsOf(noticeId);
      expect(rows.length).toBeGreaterThan(1);
      expect(rows.find(({ memberId }) => memberId === member.id)).toMatchObject({
        standing: 'read',
        answer: 'stay',
        answeredBy: 'self',
      });
    });

    it('many opening it at once, with the writing under way, are each in once', async () => {
      const readers = await Promise.all(Array.from({ length: 8 }, reader));
      const noticeId = await postNotice(app, to(...readers.map(({ member }) => member)));
      const all = readers.flatMap(({ api }) => [read(api, noticeId), read(api, noticeId)]);
      await Promise.all([app.work(), ...all]);
      const rows = await rowsOf(noticeId);
      expect(rows).toHaveLength(8);
      expect(rows.every(({ standing, readVersion }) => standing === 'read' && readVersion === 1)).toBe(true);
    });
  });

  it('reaches those who come to fit later, where it admits them', async () => {
    const lateUntil = new Date(app.clock.now().getTime() + 60 * 24 * 60 * 60_000);
    const open = await makeNotice(app, { lateUntil });
    const closed = await makeNotice(app);
    app.clock.advance(10 * 60_000);
    const { api } = await reader();
    expect(await idsOf(api)).toEqual([]);
    await app.work();
    const ids = await idsOf(api);
    expect(ids).toContain(open);
    expect(ids).not.toContain(closed);
  });

  it('goes with somebody who moves to another branch, and is left behind by nobody', async () => {
    const { member, api } = await reader();
    const noticeId = await makeNotice(app, to(member));
    await app.as('district').members.update({
      params: { memberId: member.id },
      body: {
        ...{ name: member.name, kind: 'member', gender: null, birth: null, phone: null, phoneNote: '' },
        ...{ landline: null, note: '', branchId: app.district.branchB.id, version: member.version },
      },
    });
    expect(await idsOf(api)).toEqual([noticeId]);
    await read(api, noticeId);
    const { items } = await app.as('organizer').notices.recipients({ params: { noticeId } });
    expect(items).toMatchObject([{ memberId: member.id, branch: { name: '第二支部' }, standing: 'read' }]);
  });

  it('is empty for who is archived', async () => {
    const { member, api } = await reader();
    const noticeId = await makeNotice(app, to(member));
    await app.as('organizer').members.archive({ params: { memberId: member.id } });
    expect(await idsOf(api)).toEqual([]);
    await expect(read(api, noticeId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  describe('of notices of one thread', () => {
    it('holds the last alone, and opens it for an old message', async () => {
      const { member, api } = await reader();
      const thread = `session:${member.id}`;
      const reminder = await makeNotice(app, { ...to(member), kind: 'reminder', thread });
      const change = await makeNotice(app, {
        ...to(member),
        ...{ kind: 'change', thread, content: { when: '上午10点' } },
      });
      expect(await idsOf(api)).toEqual([change]);
      expect(await api.notices.unread()).toMatchObject({ unread: 1 });
      const shown = await api.notices.show({ params: { noticeId: reminder } });
      expect(shown).toMatchObject({ id: change, when: '上午10点' });
      await read(api, reminder);
      expect(await api.notices.unread()).toMatchObject({ unread: 0 });
    });

    it('shows the old one to whom the new one was not sent', async () => {
      const [one, other] = [await reader(), await reader()];
      const thread = `session:${one.member.id}`;
      const first = await makeNotice(app, { ...to(one.member, other.member), thread });
      await makeNotice(app, { ...to(one.member), thread });
      expect((await other.api.notices.show({ params: { noticeId: first } })).id).toBe(first);
    });
  });

  describe('of a notice that was taken back', () => {
    it('says that and why, and nothing of what it said', async () => {
      const { member, api } = await reader();
      const noticeId = await makeNotice(app, to(member));
      await app.as('organizer').notices.recall({ params: { noticeId }, body: { reason: '日子写错了' } });
      const shown = await api.notices.show({ params: { noticeId } });
      expect(shown).toMatchObject({
        kind: 'announcement',
        from: { name: '第一支部' },
        recallReason: '日子写错了',
        recalledAt: app.clock.now().toISOString(),
        canAnswer: { ok: false, reason: 'NOTICE_RECALLED' },
      });
      const row = (await api.notices.list()).items[0];
      expect(row).toMatchObject({ id: noticeId, recalled: true });
      for (const said of ['主题党日', '一起去参观', '支部门口', '大巴车', '64370000'])
        expect(JSON.stringify([shown, row])).not.toContain(said);
      expect(await api.notices.unread()).toMatchObject({ unread: 0, newest: null });
      await expect(
        api.notices.answer({ params: { noticeId }, body: { answer: 'go' } }),
      ).rejects.toMatchObject({ code: 'NOTICE_RECALLED' });
    });
  });

  it.each([
    ['what does not fit the question', { content: { question: 'ack' } }, 'NOTICE_NO_QUESTION'],
    ['a notice that asks nothing', { content: { question: 'none' } }, 'NOTICE_NO_QUESTION'],
    ['what is over', { overAt: new Date('2026-11-22T01:00:00.000Z') }, 'NOTICE_OVER'],
  ] as const)('takes no answer to %s', async (_, overrides, code) => {
    const { member, api } = await reader();
    const noticeId = await makeNotice(app, { ...to(member), ...overrides });
    await expect(api.notices.answer({ params: { noticeId }, body: { answer: 'go' } })).rejects.toMatchObject({
      code,
    });
    expect(await rowsOf(noticeId)).toMatchObject([{ answer: null, standing: 'call' }]);
  });

  it('lets people change their answer', async () => {
    const { member, api } = await reader();
    const noticeId = await makeNotice(app, to(member));
    await api.notices.answer({ params: { noticeId }, body: { answer: 'go' } });
    app.clock.advance(60_000);
    const view = await api.notices.answer({ params: { noticeId }, body: { answer: 'stay' } });
    expect(view).toMatchObject({ answer: 'stay', read: true });
    expect(await rowsOf(noticeId)).toMatchObject([{ answer: 'stay', answeredAt: app.clock.now() }]);
  });
});
