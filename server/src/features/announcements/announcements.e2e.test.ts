import { type AnnouncementView, nobody } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../test/app.js';
import {
  announcementInput,
  noticeContent,
  sendAnnouncement,
  sendNow,
} from '../../../test/make-announcement.js';
import { makeOrganizer } from '../../../test/make-organizer.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';

const to = ({ id }: { id: string }) => ({ params: { announcementId: id } });

describe('announcements', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const routes = (persona: 'organizer' | 'elsewhere' | 'district' = 'organizer') =>
    app.as(persona).announcements;
  const write = (overrides: Parameters<typeof announcementInput>[1] = {}) =>
    routes().create({ body: announcementInput(app.district, overrides) });
  const show = (of: { id: string }) => routes().show(to(of));
  const inboxOf = async (persona: 'member' | 'desk') => (await app.as(persona).notices.list()).items;
  const titled = (title: string) => expect.objectContaining({ title });
  const rowOf = async (of: { id: string }) =>
    (await routes().list()).items.find(({ id }) => id === of.id) ?? null;
  const actionsOn = async (of: { id: string }) =>
    (await app.db.manager.findBy(AuditEntry, { subjectId: of.id })).map(({ action }) => action);

  describe('being written', () => {
    const empty = noticeContent({ title: '', summary: '', contactPhone: '', body: '' });

    it('may lack everything, and says what', async () => {
      const draft = await routes().create({
        body: { ...announcementInput(app.district), content: empty, audience: nobody() },
      });
      expect(draft).toMatchObject({ state: 'draft', version: 1, author: '陆敏', mayReview: false });
      expect(draft.missing).toEqual(['标题', '一句话说明', '联系电话', '发给谁']);
      const body = { version: 1, recipients: 0, at: null };
      await expect(routes().send({ ...to(draft), body })).rejects.toMatchObject({
        code: 'NOTICE_INCOMPLETE',
      });
    });

    it('is saved in turn: who saves an old version is told', async () => {
      const draft = await write();
      const body = { ...announcementInput(app.district, { content: { title: '新的标题' } }), version: 1 };
      const saved = await app.as('district').announcements.update({ ...to(draft), body });
      expect(saved).toMatchObject({ version: 2, content: { title: '新的标题' }, author: '陆敏' });
      await expect(routes().update({ ...to(draft), body })).rejects.toMatchObject({
        code: 'CHANGED_MEANWHILE',
      });
      expect((await rowOf(draft))?.title).toBe('新的标题');
    });

    it('is thrown away, once, and never once it is sent', async () => {
      const draft = await write();
      await routes().remove(to(draft));
      await expect(routes().remove(to(draft))).rejects.toMatchObject({ status: 404 });
      const sent = await sendAnnouncement(app.as('organizer'), app.district);
      const refused = { code: 'ANNOUNCEMENT_NOT_DRAFT' };
      await expect(routes().remove(to(sent))).rejects.toMatchObject(refused);
      const body = { ...announcementInput(app.district), version: sent.version };
      await expect(routes().update({ ...to(sent), body })).rejects.toMatchObject(refused);
      expect(await rowOf(sent)).toBeNull();
    });

    it('names nobody outside its writer’s part of the tree', async () => {
      const { branchB, people } = app.district;
      const outside = { code: 'AUDIENCE_OUTSIDE' };
      await expect(write({ audience: { ...nobody(), units: [branchB.id] } })).rejects.toMatchObject(outside);
      await expect(write({ audience: { ...nobody(), members: [people.district.id] } })).rejects.toMatchObject(
        outside,
      );
      await expect(write({ unitId: branchB.id })).rejects.toMatchObject({ status: 404 });
      await expect(write({ content: { fileIds: [branchB.id] } })).rejects.toMatchObject({ status: 404 });
    });

    it('carries a file that its writer brought, which another organizer may keep', async () => {
      const png = Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      );
      const file = await app
        .as('district')
        .files.upload({ query: { fileName: '照片.png' }, body: new Uint8Array(png) });
      const body = announcementInput(app.district, { content: { fileIds: [file.id] } });
      const draft = await routes('district').create({ body });
      expect(draft.attachments).toEqual([expect.objectContaining({ id: file.id, kind: 'photo' })]);
      expect(
        (await routes().update({ ...to(draft), body: { ...body, version: 1 } })).attachments,
      ).toHaveLength(1);
    });

    it('starts from a template, whose blanks keep it from being sent', async () => {
      const { items } = await routes().templates();
      expect(items.map(({ name }) => name)).toEqual([
        '活动通知',
        '党课通知',
        '支部会议',
        '改期或取消',
        '天气提醒、节日问候',
      ]);
      for (const { content } of items) {
        const draft = await write({ content: { ...content, contactPhone: '021-64370000' } });
        expect(draft.missing).toEqual(['「＿」的地方']);
      }
    });
  });

  describe('being sent', () => {
    it('is seen before, and read at once by those it is for', async () => {
      const draft = await write({ content: { title: '重阳节座谈' } });
      const dryRun = await routes().dryRun({ body: { audience: draft.audience } });
      expect(dryRun).toMatchObject({ recipients: dryRun.push + dryRun.call, next: null });
      expect(dryRun.items.map(({ name }) => name)).toEqual(expect.arrayContaining(['陈桂芳', '沈建国']));
      expect(dryRun.items).toHaveLength(dryRun.recipients);

      const sent = await sendNow(app.as('organizer'), draft);
      expect(sent).toMatchObject({ state: 'sent', noticeId: expect.any(String), scheduledAt: null });
      expect(await inboxOf('member')).toContainEqual(titled('重阳节座谈'));
      await app.work();
      expect((await inboxOf('member')).filter(({ title }) => title === '重阳节座谈')).toEqual([
        expect.objectContaining({ id: sent.noticeId, kind: 'announcement', read: false, question: 'attend' }),
      ]);
      expect(await rowOf(sent)).toBeNull();
      expect(await actionsOn(sent)).toEqual(['announcements.create', 'announcements.send']);
    });

    it('goes to whoever was shown: to nobody, or to others than seen, it does not go', async () => {
      const none = await write({
        audience: { ...nobody(), units: [app.district.branchA.id], only: { ...nobody().only, ageFrom: 110 } },
      });
      const body = (recipients: number) => ({ version: 1, recipients, at: null });
      await expect(routes().send({ ...to(none), body: body(0) })).rejects.toMatchObject({
        code: 'AUDIENCE_EMPTY',
      });

      const draft = await write();
      const { recipients } = await routes().dryRun({ body: { audience: draft.audience } });
      await app.district.addMember();
      await expect(routes().send({ ...to(draft), body: body(recipients) })).rejects.toMatchObject({
        code: 'AUDIENCE_CHANGED',
        message: expect.stringContaining(`${recipients + 1} 人`),
      });
      expect((await routes().send({ ...to(draft), body: body(recipients + 1) })).state).toBe('sent');
    });

    it('stays within what its sender organizes', async () => {
      const { branchA, branchB } = app.district;
      const audience = { ...nobody(), units: [branchA.id, branchB.id] };
      const draft = await routes('district').create({ body: announcementInput(app.district, { audience }) });
      const { recipients } = await routes('district').dryRun({ body: { audience } });
      await expect(routes().dryRun({ body: { audience } })).rejects.toMatchObject({
        code: 'AUDIENCE_OUTSIDE',
      });
      await expect(
        routes().send({ ...to(draft), body: { version: 1, recipients, at: null } }),
      ).rejects.toMatchObject({ code: 'AUDIENCE_OUTSIDE' });
      expect((await sendNow(app.as('district'), draft)).state).toBe('sent');
    });

    it('reaches late joiners where that is wanted', async () => {
      const before = await sendAnnouncement(app.as('organizer'), app.district, {
        content: { title: '长期有效' },
        lateJoiners: true,
      });
      await sendAnnouncement(app.as('organizer'), app.district, { content: { title: '只发这一次' } });
      await app.work();
      app.clock.advance(60_000);
      const late = await app.district.addMember();
      const { api } = await app.newPhone(late.id);
      app.clock.advance(20 * 60_000);
      await app.work();
      const titles = (await api.notices.list()).items.map(({ title }) => title);
      expect(titles).toContain('长期有效');
      expect(titles).not.toContain('只发这一次');
      expect(before.lateJoiners).toBe(true);
    });

    it('starts another draft, for the part of its audience that is the copier’s own', async () => {
      const { branchA, branchB } = app.district;
      const audience = { ...nobody(), units: [branchA.id, branchB.id] };
      const { noticeId } = await sendAnnouncement(app.as('district'), app.district, { audience });
      const copy = await routes().copy({ params: { noticeId: noticeId ?? '' } });
      expect(copy).toMatchObject({
        state: 'draft',
        content: noticeContent(),
        audience: { ...nobody(), units: [branchA.id] },
        author: '陆敏',
        missing: [],
      });
    });
  });

  describe('at a set time', () => {
    const tomorrow = () => new Date(app.clock.now().getTime() + 24 * 3_600_000).toISOString();

    it.each([-1, 0, 366 * 24 * 3_600_000])('not %i ms from now', async ahead => {
      const at = new Date(app.clock.now().getTime() + ahead).toISOString();
      await expect(sendNow(app.as('organizer'), await write(), at)).rejects.toMatchObject({
        code: 'SEND_TIME_WRONG',
      });
    });

    it('waits until then, and means those who fit then', async () => {
      const at = tomorrow();
      const scheduled = await sendNow(app.as('organizer'), await write({ content: { title: '明天发' } }), at);
      expect(scheduled).toMatchObject({ state: 'scheduled', scheduledAt: at, noticeId: null });
      expect(await rowOf(scheduled)).toMatchObject({ state: 'scheduled', scheduledAt: at });
      await app.work();
      expect(await inboxOf('member')).not.toContainEqual(titled('明天发'));

      const joined = await app.newPhone((await app.district.addMember()).id);
      app.clock.advance(24 * 3_600_000);
      await app.work();
      expect(await show(scheduled)).toMatchObject({ state: 'sent', noticeId: expect.any(String) });
      expect(await inboxOf('member')).toContainEqual(titled('明天发'));
      expect((await joined.api.notices.list()).items).toContainEqual(titled('明天发'));
    });

    it('is taken back, changed, and set anew', async () => {
      const first = await sendNow(
        app.as('organizer'),
        await write({ content: { title: '先不发' } }),
        tomorrow(),
      );
      const draft = await app.as('district').announcements.unschedule(to(first));
      expect(draft).toMatchObject({ state: 'draft', scheduledAt: null });
      expect(await routes().unschedule(to(first))).toEqual(draft);
      const again = await sendNow(app.as('organizer'), draft, tomorrow());
      app.clock.advance(24 * 3_600_000);
      await app.work();
      expect((await inboxOf('member')).filter(({ title }) => title === '先不发')).toHaveLength(1);
      await expect(routes().unschedule(to(again))).rejects.toMatchObject({ code: 'ANNOUNCEMENT_SENT' });
    });

    it('is not sent for somebody who lost the role meanwhile, but handed back with the reason', async () => {
      const { api, grantId } = await makeOrganizer(app);
      const draft = await sendAnnouncement(api, app.district, { content: { title: '卸任之后' } }, tomorrow());
      await app.as('district').accounts.revoke({ params: { grantId } });
      app.clock.advance(24 * 3_600_000);
      await app.work();
      expect(await show(draft)).toMatchObject({
        state: 'draft',
        scheduledAt: null,
        reviewNote: expect.stringContaining('现在不管这个单位了'),
      });
      expect(await inboxOf('member')).not.toContainEqual(titled('卸任之后'));
      expect(await actionsOn(draft)).toContain('announcements.held');
      expect((await sendNow(app.as('organizer'), await show(draft))).state).toBe('sent');
    });

    it('is handed back where nobody is left', async () => {
      const person = await app.district.addMember();
      const audience = { ...nobody(), members: [person.id] };
      const scheduled = await sendNow(app.as('organizer'), await write({ audience }), tomorrow());
      await app.as('organizer').members.archive({ params: { memberId: person.id } });
      app.clock.advance(24 * 3_600_000);
      await app.work();
      expect(await show(scheduled)).toMatchObject({
        state: 'draft',
        reviewNote: expect.stringContaining('一个人也没有'),
      });
    });
  });

  it('is not there for organizers elsewhere', async () => {
    const draft: AnnouncementView = await write();
    const gone = { status: 404 };
    await expect(routes('elsewhere').show(to(draft))).rejects.toMatchObject(gone);
    expect((await routes('elsewhere').list()).items.map(({ id }) => id)).not.toContain(draft.id);
  });

  it('lists in pages, newest first', async () => {
    const { unit } = await write();
    for (let made = 0; made < 31; made++) await write({ content: { title: `第${made}条` } });
    const first = await routes().list();
    expect(first.items).toHaveLength(30);
    expect(first.items[0]).toMatchObject({ title: '第30条', unit });
    const second = await routes().list({ query: { cursor: first.next ?? '' } });
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort().reverse());
  });
});
