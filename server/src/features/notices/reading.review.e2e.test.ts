import { startApp, type TestApp } from '../../../test/app.js';
import { noticeContent } from '../../../test/make-announcement.js';
import { makeNotice, to } from '../../../test/make-posted.js';
import { reached } from '../../../test/make-push.js';
import { Copies } from './reading-copies.service.js';

describe('a notice that is corrected in the moment in which somebody opens it', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is not read by them: they had the earlier one before them, and are to be rung up', async () => {
    const { id: memberId } = await app.district.addMember();
    const { api } = await app.newPhone(memberId);
    const noticeId = await makeNotice(app, to({ id: memberId }));
    const copies = app.get(Copies);
    const open = copies.open;
    copies.open = async (...asked) => {
      const copy = await open.apply(copies, asked);
      copies.open = open;
      const body = { content: noticeContent({ place: '街道门口集合' }), version: 1 };
      await app.as('organizer').notices.correct({ params: { noticeId }, body });
      await app.work();
      return copy;
    };
    await api.notices.read({ params: { noticeId }, body: {} });
    expect(await reached(app, noticeId, memberId)).toBe('none call');
    expect((await api.notices.unread()).unread).toBe(1);
    await api.notices.read({ params: { noticeId }, body: {} });
    expect(await reached(app, noticeId, memberId)).toBe('none read');
  });
});
