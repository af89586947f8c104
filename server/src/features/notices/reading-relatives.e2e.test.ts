import { familyConsent } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../test/app.js';
import { noticeContent } from '../../../test/make-announcement.js';
import { makeFamily, makeInvite } from '../../../test/make-family.js';
import { makeNotice, postNotice, to } from '../../../test/make-posted.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { NoticeRecipient } from './notice-recipient.entity.js';

describe('a relative who gets copies', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const family = async () => {
    const made = await makeFamily(app);
    app.clock.advance(1000);
    return { ...made, audience: { members: [made.elderId] } };
  };
  const rowOf = (noticeId: string, memberId: string) =>
    app.db.manager.findOneByOrFail(NoticeRecipient, { noticeId, memberId });

  it('finds them in the inbox, with whose they are', async () => {
    const { relative, elder, elderId, audience, link } = await family();
    const noticeId = await makeNotice(app, { audience });
    const whose = { memberId: elderId, name: link.elder.name };
    expect((await relative.notices.list()).items).toMatchObject([{ id: noticeId, read: false, for: whose }]);
    expect(await relative.notices.unread()).toMatchObject({ unread: 1, newest: { for: whose }, calls: 0 });
    expect((await elder.notices.list()).items).toMatchObject([{ id: noticeId, for: null }]);
    const shown = await relative.notices.show({ params: { noticeId }, query: { for: elderId } });
    expect(shown).toMatchObject({ title: '主题党日：参观一大会址', for: whose, canAnswer: { ok: true } });
    await expect(relative.notices.show({ params: { noticeId } })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('sees it while recipients are still being written down', async () => {
    const { relative, elderId, audience } = await family();
    const noticeId = await postNotice(app, { audience });
    expect((await relative.notices.list()).items).toMatchObject([{ id: noticeId, read: false }]);
    await relative.notices.read({ params: { noticeId }, body: { for: elderId } });
    expect((await relative.notices.list()).items).toMatchObject([{ id: noticeId, read: true }]);
    await app.work();
    expect(await rowOf(noticeId, elderId)).toMatchObject({ standing: 'call', readVersion: 0 });
  });

  it('reads for themselves: the elder has not read, and is still to be rung up', async () => {
    const { relative, elder, elderId, audience } = await family();
    const noticeId = await makeNotice(app, { audience });
    await relative.notices.read({ params: { noticeId }, body: { for: elderId } });
    expect(await relative.notices.unread()).toMatchObject({ unread: 0 });
    expect(await elder.notices.unread()).toMatchObject({ unread: 1 });
    const { items } = await app.as('organizer').notices.recipients({ params: { noticeId } });
    expect(items).toMatchObject([
      { standing: 'call', readAt: null, relativeReadAt: app.clock.now().toISOString() },
    ]);
  });

  it('answers on record, and the elder’s own later answer stands', async () => {
    const { relative, elder, elderId, audience, link } = await family();
    const noticeId = await makeNotice(app, { audience });
    const answered = await relative.notices.answer({
      params: { noticeId },
      body: { answer: 'go', for: elderId },
    });
    expect(answered).toMatchObject({ answer: 'go', read: true, for: { memberId: elderId } });
    expect(await rowOf(noticeId, elderId)).toMatchObject({
      ...{ answer: 'go', answeredBy: 'relative', standing: 'call', readAt: null },
    });
    const [entry] = await app.db.manager.findBy(AuditEntry, {
      action: 'notices.answer-for',
      subjectId: elderId,
    });
    expect(entry?.detail).toEqual({ noticeId, linkId: link.id });

    app.clock.advance(60_000);
    await elder.notices.answer({ params: { noticeId }, body: { answer: 'stay' } });
    expect(await rowOf(noticeId, elderId)).toMatchObject({
      answer: 'stay',
      answeredBy: 'self',
      standing: 'read',
    });
  });

  it('has to read again what was corrected', async () => {
    const { relative, elderId, audience } = await family();
    const noticeId = await makeNotice(app, { audience });
    await relative.notices.read({ params: { noticeId }, body: { for: elderId } });
    app.clock.advance(60_000);
    const content = noticeContent({ when: '下午3点' });
    await app.as('organizer').notices.correct({ params: { noticeId }, body: { content, version: 1 } });
    expect(await relative.notices.unread()).toMatchObject({ unread: 1 });
    await relative.notices.read({ params: { noticeId }, body: { for: elderId } });
    expect(await relative.notices.unread()).toMatchObject({ unread: 0 });
  });

  it('gets none from before the consent, and none once it has ended', async () => {
    const before = await app.district.addMember();
    const old = await makeNotice(app, to(before));
    app.clock.advance(1000);
    const { relative, link } = await makeFamily(app, before.id);
    app.clock.advance(1000);
    const params = { noticeId: await makeNotice(app, to(before)) };
    expect((await relative.notices.list()).items.map(({ id }) => id)).toEqual([params.noticeId]);
    const query = { for: before.id };
    await expect(relative.notices.show({ params: { noticeId: old }, query })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await relative.family.end({ params: { linkId: link.id } });
    expect((await relative.notices.list()).items).toEqual([]);
    await expect(relative.notices.show({ params, query })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(relative.notices.read({ params, body: query })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('cannot read for somebody who is no elder of theirs', async () => {
    const { audience, elderId } = await family();
    const params = { noticeId: await makeNotice(app, { audience }) };
    for (const caller of ['visitor', 'member', 'organizer'] as const)
      await expect(
        app.as(caller).notices.answer({ params, body: { answer: 'go', for: elderId } }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('who is a member too reads both copies of one notice apart', async () => {
    const own = await app.district.addMember();
    const phone = await app.newPhone(own.id);
    const { elderId, code } = await makeInvite(app);
    await phone.api.family.accept({
      params: { code },
      body: { name: '陈晓梅', relation: '女儿', phone: null, consent: familyConsent.version },
    });
    app.clock.advance(1000);
    const noticeId = await makeNotice(app, { audience: { members: [own.id, elderId] } });
    expect(await phone.api.notices.unread()).toMatchObject({ unread: 2 });
    await phone.api.notices.read({ params: { noticeId }, body: {} });
    const { items } = await phone.api.notices.list();
    expect(items.map(row => [row.for?.memberId ?? null, row.read]).sort()).toEqual([
      [null, true],
      [elderId, false],
    ]);
  });
});
