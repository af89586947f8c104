import { startApp, type TestApi, type TestApp } from '../../../test/app.js';
import { makeNotice, postNotice, to } from '../../../test/make-posted.js';
import { phoneOf, reader as reachableReader } from '../../../test/make-push.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { Notice } from './notice.entity.js';

const nothing = { ack: 0, go: 0, stay: 0, unknown: 0, waiting: 0 };
let keys = 0;
const requestKey = () => `board-request-${++keys}`;

describe('the board of a notice', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const board = (noticeId: string, api: TestApi = app.as('organizer')) =>
    api.notices.board({ params: { noticeId } });
  const people = (count: number) =>
    Promise.all(Array.from({ length: count }, () => app.district.addMember()));
  const refused = (code: string) => expect.objectContaining({ code });

  it('follows a notice from sending to the last call', async () => {
    const reachable = await reachableReader(app);
    const [reader, rung, silent] = await people(3);
    if (!reader || !rung || !silent) throw new Error('nobody');
    const noticeId = await makeNotice(app, to({ id: reachable.memberId }, reader, rung, silent));
    const organizer = app.as('organizer').notices;
    expect(await board(noticeId)).toMatchObject({
      ...{
        title: '主题党日：参观一大会址',
        audience: '第一支部',
        version: 1,
        spreading: false,
        over: false,
        remindedAt: null,
      },
      counts: { recipients: 4, read: 0, told: 0, pushed: 1, call: 3, ...nothing },
      calls: [{ caller: null, open: 3 }],
    });

    const phone = (await app.newPhone(reader.id)).api;
    await phone.notices.read({ params: { noticeId }, body: {} });
    await phone.notices.answer({ params: { noticeId }, body: { answer: 'go' } });
    expect((await board(noticeId)).counts).toEqual({
      ...{ ...nothing, recipients: 4, read: 1, told: 0, pushed: 1, call: 2, go: 1 },
    });

    const caller = app.district.people.member;
    const shared = await organizer.shareCalls({ params: { noticeId }, body: { callerIds: [caller.id] } });
    expect(shared.calls).toEqual([{ caller: { id: caller.id, name: caller.name }, open: 2 }]);
    const params = { noticeId, memberId: rung.id };
    const task = await app.as('member').notices.recordCall({
      params,
      body: { outcome: 'reached', answer: 'stay', note: '膝盖不好', requestKey: requestKey() },
    });
    expect(task).toMatchObject({
      ...{ open: false, answer: 'stay' },
      call: { outcome: 'reached', note: '膝盖不好', by: caller.name, tries: 1, undoable: true },
    });
    expect((await board(noticeId)).counts).toEqual({
      ...{ ...nothing, recipients: 4, read: 1, told: 1, pushed: 1, call: 1, go: 1, stay: 1 },
    });
    const told = await organizer.recipients({ params: { noticeId }, query: { standing: 'told' } });
    expect(told.items).toMatchObject([{ memberId: rung.id, answer: 'stay', answeredBy: 'caller' }]);

    const undone = await app.as('member').notices.undoCall({ params });
    expect(undone).toMatchObject({ open: true, answer: null, call: null });
    expect((await board(noticeId)).counts).toEqual({
      ...{ ...nothing, recipients: 4, read: 1, told: 0, pushed: 1, call: 2, go: 1 },
    });
    expect(
      (await app.db.manager.findBy(AuditEntry, { subjectId: rung.id })).map(({ action }) => action),
    ).toEqual(expect.arrayContaining(['notices.call', 'notices.undo-call']));
  });

  it('says that recipients are still being written down', async () => {
    const noticeId = await postNotice(app, to(...(await people(2))));
    expect(await board(noticeId)).toMatchObject({ spreading: true, counts: { recipients: 0 } });
    await app.work();
    expect(await board(noticeId)).toMatchObject({ spreading: false, counts: { recipients: 2 } });
  });

  it('leaves out who was archived since', async () => {
    const [stays, leaves, read] = await people(3);
    if (!stays || !leaves || !read) throw new Error('nobody');
    const noticeId = await makeNotice(app, to(stays, leaves, read));
    await (await app.newPhone(read.id)).api.notices.answer({ params: { noticeId }, body: { answer: 'go' } });
    for (const { id } of [leaves, read])
      await app.as('organizer').members.archive({ params: { memberId: id } });
    const counts = { ...nothing, recipients: 1, read: 0, told: 0, pushed: 0, call: 1 };
    expect(await board(noticeId)).toMatchObject({ counts, calls: [{ caller: null, open: 1 }] });
    const { items } = await app.as('organizer').notices.recipients({ params: { noticeId } });
    expect(items.map(({ memberId }) => memberId)).toEqual([stays.id]);
    const calls = await app.as('organizer').notices.calls({ params: { noticeId } });
    expect(calls.items.map(({ memberId }) => memberId)).toEqual([stays.id]);

    await app.as('organizer').members.restore({ params: { memberId: read.id } });
    expect((await board(noticeId)).counts).toMatchObject({ recipients: 2, read: 1, go: 1 });
  });

  describe('who it went to', () => {
    it('stands by branch and name, with the last digits of numbers only', async () => {
      const { branchA, branchB } = app.district;
      const here = [];
      for (const name of ['张三', '李四', '王五'])
        here.push(await app.district.addMember({ name, phone: '13912345678' }));
      const there = await app.district.addMember({ name: '丁一', phone: null }, branchB);
      const noticeId = await makeNotice(app, {
        ...to(...here, there),
        unit: { id: app.district.root.id, path: app.district.root.path },
      });
      const list = async (query: object = {}) =>
        (await app.as('district').notices.recipients({ params: { noticeId }, query })).items;
      const inA = ['张三', '李四', '王五'].sort();
      const byBranch = branchA.path < branchB.path ? [...inA, '丁一'] : ['丁一', ...inA];
      expect((await list()).map(({ name }) => name)).toEqual(byBranch);
      expect((await list({ standing: 'call' })).map(({ name }) => name)).toEqual([...inA, '丁一']);
      const all = await list();
      expect(all.find(({ name }) => name === '丁一')).toMatchObject({
        ...{
          phoneLast4: null,
          hasPhone: false,
          branch: { name: '第二支部' },
          standing: 'call',
          push: 'none',
        },
      });
      expect(all.find(({ name }) => name === '张三')).toMatchObject({
        ...{ phoneLast4: '5678', hasPhone: true, age: 80, call: null, caller: null },
      });
      expect(JSON.stringify(all)).not.toContain('13912345678');
    });

    it.each([{}, { standing: 'call' as const }])('is turned page by page: %j', async query => {
      const everybody = await people(25);
      const noticeId = await makeNotice(app, to(...everybody));
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await app
          .as('organizer')
          .notices.recipients({ params: { noticeId }, query: { ...query, cursor, limit: 7 } });
        seen.push(...page.items.map(({ memberId }) => memberId));
        cursor = page.next ?? undefined;
      } while (cursor);
      const inOrder = [...everybody].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ id }) => id);
      expect(seen).toEqual(inOrder);
    });

    it('is found by answer, with the first reading', async () => {
      const [goes, stays] = await people(2);
      if (!goes || !stays) throw new Error('nobody');
      const noticeId = await makeNotice(app, to(goes, stays));
      for (const [member, answer] of [
        [goes, 'go'],
        [stays, 'stay'],
      ] as const)
        await (await app.newPhone(member.id)).api.notices.answer({ params: { noticeId }, body: { answer } });
      const { items } = await app
        .as('organizer')
        .notices.recipients({ params: { noticeId }, query: { answer: 'stay' } });
      expect(items).toMatchObject([
        {
          ...{ memberId: stays.id, standing: 'read', answer: 'stay', answeredBy: 'self' },
          readAt: app.clock.now().toISOString(),
        },
      ]);
    });

    it('refuses a cursor of another list', async () => {
      const noticeId = await makeNotice(app, to(...(await people(3))));
      const { notices } = app.as('organizer');
      const { next } = await notices.recipients({ params: { noticeId }, query: { limit: 1 } });
      const query = { cursor: next ?? '', standing: 'call' as const };
      await expect(notices.recipients({ params: { noticeId }, query })).rejects.toEqual(
        refused('BAD_REQUEST'),
      );
    });
  });

  describe('whose it is', () => {
    it('those who organize the part of the tree it was sent from, and nobody else', async () => {
      const noticeId = await makeNotice(app, to(...(await people(1))));
      const district = app.as('district');
      expect((await board(noticeId, district)).id).toBe(noticeId);
      expect((await district.notices.show({ params: { noticeId } })).canAnswer).toEqual({
        ok: false,
        reason: 'NOTICE_NO_QUESTION',
      });
      const params = { noticeId };
      const elsewhere = app.as('elsewhere').notices;
      const tried = [
        elsewhere.board({ params }),
        elsewhere.show({ params }),
        elsewhere.recipients({ params }),
        elsewhere.calls({ params }),
        elsewhere.remind({ params }),
        elsewhere.recall({ params, body: { reason: '不发了' } }),
        elsewhere.shareCalls({ params, body: { callerIds: [] } }),
      ];
      for (const each of tried) await expect(each).rejects.toEqual(refused('NOT_FOUND'));
      expect(await board(noticeId)).toMatchObject({ recalledAt: null, remindedAt: null });
    });

    it('a notice of the whole district is not the branch’s', async () => {
      const { root } = app.district;
      const unit = { id: root.id, path: root.path };
      const noticeId = await makeNotice(app, { ...to(...(await people(1))), unit });
      await expect(board(noticeId)).rejects.toEqual(refused('NOT_FOUND'));
      const ids = async (api: TestApi) => (await api.notices.sent()).items.map(({ id }) => id);
      expect(await ids(app.as('district'))).toContain(noticeId);
      expect(await ids(app.as('organizer'))).not.toContain(noticeId);
      expect(await ids(app.as('elsewhere'))).toEqual([]);
    });

    it('lists what was sent, newest first, of one activity or of all', async () => {
      const member = await app.district.addMember();
      const activityId = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
      const sent: string[] = [];
      for (let left = 23; left > 0; left--)
        sent.unshift(await postNotice(app, { ...to(member), activityId }));
      await app.work();
      const { sent: list } = app.as('organizer').notices;
      const first = await list({ query: { activityId } });
      const rest = await list({ query: { activityId, cursor: first.next ?? '' } });
      expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(sent);
      expect(rest.next).toBeNull();
      expect(first.items[0]).toMatchObject({
        ...{ title: '主题党日：参观一大会址', activityId, recalled: false, from: { name: '第一支部' } },
        counts: { recipients: 1, call: 1 },
      });
    });
  });

  describe('a reminder to the unread', () => {
    /** A notice that its reader could not be told of: credit came later. */
    const unread = async (overrides: object = {}) => {
      const member = await app.district.addMember();
      const noticeId = await makeNotice(app, { ...to(member), ...overrides });
      const phone = await phoneOf(app, member.id);
      await phone.accept();
      return { noticeId, api: phone.api };
    };
    const remind = (noticeId: string) => app.as('organizer').notices.remind({ params: { noticeId } });

    it('goes once to those it can reach', async () => {
      const { noticeId } = await unread();
      expect(await board(noticeId)).toMatchObject({ remindable: 1, counts: { call: 1, pushed: 0 } });
      const reminded = await remind(noticeId);
      expect(reminded).toMatchObject({ remindedAt: app.clock.now().toISOString(), remindable: 0 });
      await app.work();
      expect((await board(noticeId)).counts).toMatchObject({ call: 0, pushed: 1 });
      await expect(remind(noticeId)).rejects.toEqual(refused('NOTICE_REMINDED'));
    });

    it('of ten at once one goes out', async () => {
      const { noticeId } = await unread();
      const tried = await Promise.allSettled(Array.from({ length: 10 }, () => remind(noticeId)));
      expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const entries = await app.db.manager.countBy(AuditEntry, {
        subjectId: noticeId,
        action: 'notices.remind',
      });
      expect(entries).toBe(1);
      await app.work();
      expect((await board(noticeId)).counts).toMatchObject({ pushed: 1 });
    });

    it('does not trouble who has read', async () => {
      const { noticeId, api } = await unread();
      await api.notices.read({ params: { noticeId }, body: {} });
      expect((await board(noticeId)).remindable).toBe(0);
    });

    it('is too late for what is over, taken back or replaced', async () => {
      const over = await unread({ overAt: app.clock.now() });
      await expect(remind(over.noticeId)).rejects.toEqual(refused('NOTICE_OVER'));
      expect(await board(over.noticeId)).toMatchObject({ remindable: 0, over: true });
      const replaced = await unread();
      await app.db.manager.update(Notice, { id: replaced.noticeId }, { replacedBy: over.noticeId });
      await expect(remind(replaced.noticeId)).rejects.toEqual(refused('NOTICE_OVER'));
      expect((await board(replaced.noticeId)).over).toBe(true);
      const recalled = await unread();
      await app
        .as('organizer')
        .notices.recall({ params: { noticeId: recalled.noticeId }, body: { reason: '不办了' } });
      await expect(remind(recalled.noticeId)).rejects.toEqual(refused('NOTICE_RECALLED'));
    });
  });
});
