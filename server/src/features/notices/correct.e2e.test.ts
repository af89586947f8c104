import type { NoticeContent } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../test/app.js';
import { noticeContent } from '../../../test/make-announcement.js';
import { pdf } from '../../../test/make-files.js';
import { makeOrganizer } from '../../../test/make-organizer.js';
import { makeNotice, to } from '../../../test/make-posted.js';
import { phoneOf, reader } from '../../../test/make-push.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';

const refused = (code: string) => expect.objectContaining({ code });

describe('a notice that was sent', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());
  afterEach(() => app.simulator.faults.clear());

  const sent = async () => {
    const member = await app.district.addMember();
    const noticeId = await makeNotice(app, to(member));
    app.clock.advance(60_000);
    return { member, noticeId };
  };
  const correct = (
    noticeId: string,
    content: Partial<NoticeContent>,
    version = 1,
    api = app.as('organizer'),
  ) => api.notices.correct({ params: { noticeId }, body: { content: noticeContent(content), version } });
  const recall = (noticeId: string, api = app.as('organizer')) =>
    api.notices.recall({ params: { noticeId }, body: { reason: '日子写错了' } });
  const logged = (subjectId: string, action: string) =>
    app.db.manager.findBy(AuditEntry, { subjectId, action });

  describe('is corrected', () => {
    const change = '时间：原来是“11月27日 星期五 上午9点”，现在是“11月27日 星期五 上午10点”';

    it('and its readers are told what changed, and read it anew', async () => {
      const { member, noticeId } = await sent();
      const { api } = await phoneOf(app, member.id);
      await api.notices.answer({ params: { noticeId }, body: { answer: 'go' } });
      const firstRead = app.clock.now().toISOString();
      app.clock.advance(60_000);

      const board = await correct(noticeId, { when: '11月27日 星期五 上午10点' });
      const correction = { at: app.clock.now().toISOString(), what: [change] };
      expect(board).toMatchObject({
        version: 2,
        when: '11月27日 星期五 上午10点',
        corrections: [correction],
      });
      await app.work();
      // Who had read it does not know of the new time: they are to be rung up.
      expect((await app.as('organizer').notices.board({ params: { noticeId } })).counts).toMatchObject({
        ...{ read: 0, call: 1, go: 1 },
      });
      expect(await api.notices.unread()).toMatchObject({ unread: 1 });
      expect(await api.notices.show({ params: { noticeId } })).toMatchObject({
        ...{ read: false, answer: 'go', corrections: [correction] },
      });
      // What lay open before them was the earlier version.
      await api.notices.read({ params: { noticeId }, body: { version: 1 } });
      expect(await api.notices.unread()).toMatchObject({ unread: 1 });
      await api.notices.read({ params: { noticeId }, body: { version: 2 } });
      expect(await api.notices.unread()).toMatchObject({ unread: 0 });
      const { items } = await app.as('organizer').notices.recipients({ params: { noticeId } });
      expect(items).toMatchObject([{ standing: 'read', readAt: firstRead }]);
      expect((await logged(noticeId, 'notices.correct')).map(({ detail }) => detail)).toEqual([
        { version: 2, what: [change] },
      ]);
    });

    it('and WeChat tells those with credit', async () => {
      const phone = await reader(app, 1, 'change');
      const noticeId = await makeNotice(app, to({ id: phone.memberId }));
      await correct(noticeId, { place: '文化中心二楼' });
      await app.work();
      expect((await app.as('organizer').notices.board({ params: { noticeId } })).counts).toMatchObject({
        pushed: 1,
      });
    });

    it('and who heard of it by telephone before is to be rung up again', async () => {
      const { member, noticeId } = await sent();
      const params = { noticeId, memberId: member.id };
      const body = { outcome: 'reached' as const, answer: null, note: '', requestKey: 'call-before-change' };
      await app.as('organizer').notices.recordCall({ params, body });
      app.clock.advance(60_000);
      await correct(noticeId, { place: '文化中心二楼' });
      await app.work();
      const counts = async () => (await app.as('organizer').notices.board({ params: { noticeId } })).counts;
      expect(await counts()).toMatchObject({ told: 0, call: 1 });
      app.clock.advance(60_000);
      await app
        .as('organizer')
        .notices.recordCall({ params, body: { ...body, requestKey: 'call-after-change' } });
      expect(await counts()).toMatchObject({ told: 1, call: 0 });
      await app.as('organizer').notices.undoCall({ params });
      expect(await counts()).toMatchObject({ told: 0, call: 1 });
    });

    it('with what is whole, and with something new', async () => {
      const { noticeId } = await sent();
      await expect(correct(noticeId, {})).rejects.toEqual(refused('NOTICE_UNCHANGED'));
      await expect(correct(noticeId, { contactPhone: '' })).rejects.toEqual(refused('NOTICE_INCOMPLETE'));
      await expect(correct(noticeId, { question: 'ack' })).rejects.toEqual(refused('BAD_REQUEST'));
      await expect(correct(noticeId, { when: '下午' }, 2)).rejects.toEqual(refused('CHANGED_MEANWHILE'));
      await expect(correct(noticeId, { when: '下午' }, 1, app.as('elsewhere'))).rejects.toEqual(
        refused('NOT_FOUND'),
      );
      await recall(noticeId);
      await expect(correct(noticeId, { when: '下午' })).rejects.toEqual(refused('NOTICE_RECALLED'));
    });

    it('with words WeChat finds fine', async () => {
      const { noticeId } = await sent();
      const { api } = await makeOrganizer(app);
      await expect(correct(noticeId, { body: '这里有测试违规的话' }, 1, api)).rejects.toEqual(
        refused('CONTENT_REFUSED'),
      );
      expect(await app.as('organizer').notices.board({ params: { noticeId } })).toMatchObject({ version: 1 });
    });

    it('with files its organizer may use, and those it had', async () => {
      const { noticeId } = await sent();
      const upload = async (api = app.as('organizer')) =>
        (await api.files.upload({ query: { fileName: '路线.pdf' }, body: pdf() })).id;
      const foreign = await upload(app.as('elsewhere'));
      await expect(correct(noticeId, { fileIds: [foreign] })).rejects.toEqual(refused('NOT_FOUND'));
      const own = await upload();
      const board = await correct(noticeId, { fileIds: [own] });
      expect(board).toMatchObject({
        attachments: [{ id: own, name: '路线.pdf' }],
        corrections: [{ what: ['图片或文件改过了'] }],
      });
      const again = await correct(noticeId, { fileIds: [own], when: '下午' }, 2, app.as('district'));
      expect(again.corrections).toHaveLength(2);
    });
  });

  describe('is taken back', () => {
    it('with a reason, on record, and only its organizers see what it said', async () => {
      const { noticeId } = await sent();
      const board = await recall(noticeId);
      expect(board).toMatchObject({
        ...{ title: '主题党日：参观一大会址', recallReason: '日子写错了', remindable: 0 },
        recalledAt: app.clock.now().toISOString(),
      });
      await expect(recall(noticeId)).rejects.toEqual(refused('NOTICE_RECALLED'));
      expect(await logged(noticeId, 'notices.recall')).toHaveLength(1);
      const { items } = await app.as('organizer').notices.sent();
      expect(items.find(({ id }) => id === noticeId)).toMatchObject({ recalled: true });
    });
  });
});
