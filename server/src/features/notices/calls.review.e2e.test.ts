import { startApp, type TestApp } from '../../../test/app.js';
import { noticeContent } from '../../../test/make-announcement.js';
import { makeNotice, to } from '../../../test/make-posted.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { Notice } from './notice.entity.js';

const day = 24 * 60 * 60_000;
let keys = 0;
const said = () => ({
  outcome: 'no_answer' as const,
  answer: null,
  note: '',
  requestKey: `review-call-${String(++keys).padStart(6, '0')}`,
});

describe('who was asked to ring people up', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  async function asked() {
    const elder = await app.district.addMember({ phone: `138${String(++keys).padStart(8, '0')}` });
    const noticeId = await makeNotice(app, to(elder));
    const { id } = app.district.people.member;
    await app.as('organizer').notices.shareCalls({ params: { noticeId }, body: { callerIds: [id] } });
    return { noticeId, memberId: elder.id };
  }

  it('does not get the number years after the person has read the notice', async () => {
    const params = await asked();
    const { api } = await app.newPhone(params.memberId);
    await api.notices.read({ params: { noticeId: params.noticeId }, body: {} });
    app.clock.advance(2 * day);
    await expect(app.as('member').notices.recordCall({ params, body: said() })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('does not get the number long after it is all over', async () => {
    const params = await asked();
    await app.db.manager.update(Notice, { id: params.noticeId }, { overAt: app.clock.now() });
    app.clock.advance(2 * day);
    await expect(app.as('member').notices.recordCall({ params, body: said() })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('does not get the number once something newer has taken its place', async () => {
    const params = await asked();
    const other = await asked();
    await app.db.manager.update(Notice, { id: params.noticeId }, { replacedBy: other.noticeId });
    app.clock.advance(2 * day);
    await expect(app.as('member').notices.recordCall({ params, body: said() })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('does not get the number by a request of yesterday, nor by taking something back, once it was recalled', async () => {
    const params = await asked();
    const body = said();
    await app.as('member').notices.recordCall({ params, body });
    await app
      .as('organizer')
      .notices.recall({ params: { noticeId: params.noticeId }, body: { reason: '改期' } });
    app.clock.advance(2 * day);
    await expect(app.as('member').notices.recordCall({ params, body })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('leaves no telephone number in the audit log', async () => {
    const { noticeId, memberId } = await asked();
    const params = { noticeId, memberId };
    await app.as('member').notices.recordCall({ params, body: { ...said(), note: '改打 13911112222' } });
    const content = noticeContent({ contactPhone: '13900001111' });
    await app.as('organizer').notices.correct({ params: { noticeId }, body: { content, version: 1 } });
    const entries = await app.db.manager.find(AuditEntry);
    expect(entries.filter(entry => /\d{11}|64370000/.test(JSON.stringify(entry.detail)))).toEqual([]);
  });
});
