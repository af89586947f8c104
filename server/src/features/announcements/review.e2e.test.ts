import type { AnnouncementView } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../test/app.js';
import {
  announcementInput,
  noticeContent,
  sendAnnouncement,
  sendNow,
} from '../../../test/make-announcement.js';
import { type MadeOrganizer, makeOrganizer } from '../../../test/make-organizer.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';

const check = '/wxa/msg_sec_check';
const to = ({ id }: { id: string }) => ({ params: { announcementId: id } });
const later = (app: TestApp) => new Date(app.clock.now().getTime() + 3_600_000).toISOString();

describe('the text of an announcement', () => {
  let app: TestApp;
  let author: MadeOrganizer;
  beforeAll(async () => {
    app = await startApp();
    author = await makeOrganizer(app);
  });
  afterAll(() => app.stop());
  afterEach(() => app.simulator.faults.clear());

  const routes = (persona: 'organizer' | 'district' = 'organizer') => app.as(persona).announcements;
  const checks = () => app.simulator.requests.count(check);
  const submit = (body = '测试复审', at: string | null = null, api = author.api) =>
    sendAnnouncement(api, app.district, { content: { body } }, at);
  const say = (of: AnnouncementView, fine: boolean, note = '') =>
    routes().review({ ...to(of), body: { fine, note, version: of.version } });
  const notices = async () => (await app.as('organizer').notices.sent()).items.map(({ id }) => id);
  const deeds = async (of: { id: string }, action: string) =>
    (await app.db.manager.findBy(AuditEntry, { subjectId: of.id, action })).map(({ detail }) => detail);

  it('that WeChat finds fine goes out, and is asked about once', async () => {
    const draft = await author.api.announcements.create({ body: announcementInput(app.district) });
    const before = checks();
    const scheduled = await sendNow(author.api, draft, later(app));
    const again = await author.api.announcements.unschedule(to(scheduled));
    expect(checks() - before).toBe(1);
    expect((await sendNow(author.api, again)).state).toBe('sent');
    expect(checks() - before).toBe(1);
  });

  it('that WeChat refuses stays a draft with a note, and may be sent once it is mended', async () => {
    const input = announcementInput(app.district, { content: { bring: '测试违规' } });
    const draft = await author.api.announcements.create({ body: input });
    const before = checks();
    const refused = { status: 422, code: 'CONTENT_REFUSED' };
    await expect(sendNow(author.api, draft)).rejects.toMatchObject(refused);
    await expect(sendNow(author.api, draft)).rejects.toMatchObject(refused);
    expect(checks() - before).toBe(1);
    const kept = await author.api.announcements.show(to(draft));
    expect(kept).toMatchObject({ state: 'draft', version: 1, reviewNote: expect.stringContaining('不合适') });
    const mended = await author.api.announcements.update({
      ...to(draft),
      body: { ...announcementInput(app.district), version: 1 },
    });
    expect(mended.reviewNote).toBeNull();
    expect((await sendNow(author.api, mended)).state).toBe('sent');
  });

  it('that WeChat is unsure of waits for another organizer, whose yes sends it', async () => {
    const waiting = await submit();
    expect(waiting).toMatchObject({
      state: 'in_review',
      noticeId: null,
      mayReview: false,
      reviewNote: expect.stringContaining('微信拿不准'),
    });
    expect(await routes().show(to(waiting))).toMatchObject({ mayReview: true });
    const row = (await routes().list()).items.find(({ id }) => id === waiting.id);
    expect(row).toMatchObject({ state: 'in_review', mayReview: true });
    const body = { fine: true, note: '', version: waiting.version };
    await expect(author.api.announcements.review({ ...to(waiting), body })).rejects.toMatchObject({
      status: 403,
      code: 'REVIEW_BY_ANOTHER',
    });
    const sent = await say(waiting, true);
    expect(sent).toMatchObject({ state: 'sent', reviewNote: null, mayReview: false });
    expect(await notices()).toContain(sent.noticeId);
    await expect(say(waiting, true)).rejects.toMatchObject({ code: 'NOT_IN_REVIEW' });
    expect(await deeds(waiting, 'announcements.review')).toEqual([{ fine: true, own: false }]);
  });

  it('comes back with what the other organizer said, and asks nobody twice about the same words', async () => {
    const waiting = await submit('测试复审，第二份');
    const back = await say(waiting, false, '日子写错了');
    expect(back).toMatchObject({ state: 'draft', reviewNote: '陆敏看过，没有让发：日子写错了' });
    const before = checks();
    const again = await sendNow(author.api, back);
    expect(again.state).toBe('in_review');
    expect(checks()).toBe(before);
    const called = await author.api.announcements.unschedule(to(again));
    expect(called).toMatchObject({ state: 'draft', reviewNote: null });
  });

  it('is held to the version that was read', async () => {
    const waiting = await submit();
    const body = { fine: true, note: '', version: waiting.version - 1 };
    await expect(routes().review({ ...to(waiting), body })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
  });

  it('with a time set goes out then, or at once where the time has passed', async () => {
    const inTime = await say(await submit('测试复审', later(app)), true);
    expect(inTime.state).toBe('scheduled');
    const late = await submit('测试复审', later(app));
    app.clock.advance(3_600_000);
    await app.work();
    expect((await routes().show(to(inTime))).state).toBe('sent');
    expect((await routes().show(to(late))).state).toBe('in_review');
    expect((await say(late, true)).state).toBe('sent');
  });

  it('is not sent for somebody who lost the role while it waited', async () => {
    const { api, grantId } = await makeOrganizer(app);
    const waiting = await submit('测试复审', null, api);
    await app.as('district').accounts.revoke({ params: { grantId } });
    expect(await say(waiting, true)).toMatchObject({
      state: 'draft',
      noticeId: null,
      reviewNote: expect.stringContaining('现在不管这个单位了'),
    });
  });

  it.each<[string, () => void, string]>([
    ['is down', () => app.simulator.faults.next(check, { kind: 'http', status: 502 }, 5), '暂时没有回应'],
    [
      'answers nonsense',
      () => app.simulator.faults.next(check, { kind: 'text', text: '{}' }, 5),
      '暂时没有回应',
    ],
    ['cuts the line', () => app.simulator.faults.next(check, { kind: 'close' }, 5), '暂时没有回应'],
    [
      'is used up for today',
      () => app.simulator.faults.next(check, { kind: 'errcode', errcode: 45009 }, 5),
      '暂时没有回应',
    ],
    [
      'has not seen its author lately',
      () => app.simulator.faults.next(check, { kind: 'errcode', errcode: 61010 }, 5),
      '两小时内没有',
    ],
  ])('waits for a person where WeChat %s; nothing is lost', async (_, fault, why) => {
    fault();
    const waiting = await submit('上车点在文定路。');
    expect(waiting).toMatchObject({ state: 'in_review', reviewNote: expect.stringContaining(why) });
    app.simulator.faults.clear();
    const back = await author.api.announcements.unschedule(to(waiting));
    expect((await sendNow(author.api, back)).state).toBe('sent');
  });

  it('of somebody who was away from WeChat for three hours waits for a person', async () => {
    app.simulator.advance(3 * 3_600_000);
    expect(await submit('很久没有打开')).toMatchObject({
      state: 'in_review',
      reviewNote: expect.stringContaining('两小时内没有'),
    });
  });

  it('of somebody who writes on a computer alone waits for a person', async () => {
    const { api } = await makeOrganizer(app, { on: 'computer' });
    expect(await submit('在电脑上写的', null, api)).toMatchObject({
      state: 'in_review',
      reviewNote: expect.stringContaining('没有在手机微信上'),
    });
  });

  describe('of a correction', () => {
    const correct = async (body: string) => {
      const { noticeId } = await sendAnnouncement(app.as('district'), app.district);
      const params = { noticeId: noticeId ?? '' };
      const { notices } = app.as('district');
      const { version } = await notices.board({ params });
      return notices.correct({ params, body: { content: noticeContent({ body }), version } });
    };
    beforeAll(async () => {
      // The district's organizer has just opened the mini-program.
      const [phone] = await app.db.query('SELECT openid FROM accounts WHERE memberId = ?', [
        app.district.people.district.id,
      ]);
      await app
        .client()
        .accounts.signInWechat({ body: { code: app.simulator.issueLoginCode(phone.openid) } });
    });

    it.each(['测试违规', '测试复审'])('that WeChat does not let through stays out: %s', async body => {
      await expect(correct(body)).rejects.toMatchObject({ code: 'CONTENT_REFUSED' });
    });

    it('goes out where WeChat finds it fine', async () => {
      expect(await correct('改在三楼')).toMatchObject({ body: '改在三楼', version: 2 });
    });

    it('goes out, on record, where WeChat cannot look at it: it mends what people have read', async () => {
      const unchecked = () => app.db.manager.countBy(AuditEntry, { action: 'notices.unchecked' });
      const before = await unchecked();
      const draft = await routes('district').create({ body: announcementInput(app.district) });
      const { noticeId } = await sendNow(app.as('district'), draft);
      const params = { noticeId: noticeId ?? '' };
      app.simulator.faults.next(check, { kind: 'errcode', errcode: 61010 });
      const body = { content: noticeContent({ body: '改在四楼' }), version: 1 };
      expect((await app.as('district').notices.correct({ params, body })).body).toBe('改在四楼');
      expect(await unchecked()).toBe(before + 1);
    });
  });

  it('is its author’s to look at where nobody else is there to do it, on record', async () => {
    const alone = await startApp();
    const { api } = await makeOrganizer(alone, { unit: alone.district.root, on: 'computer' });
    for (const grant of (await api.accounts.grants()).items)
      if (['陆敏', '许志强', '顾岚'].includes(grant.member.name))
        await api.accounts.revoke({ params: { grantId: grant.id } });
    const waiting = await sendAnnouncement(api, alone.district);
    expect(waiting).toMatchObject({ state: 'in_review', mayReview: true });
    const body = { fine: true, note: '', version: waiting.version };
    expect((await api.announcements.review({ ...to(waiting), body })).state).toBe('sent');
    const [entry] = await alone.db.manager.findBy(AuditEntry, { action: 'announcements.review' });
    expect(entry?.detail).toEqual({ fine: true, own: true });
    await alone.stop();
  });
});
