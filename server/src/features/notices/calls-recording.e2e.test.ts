import { startApp, type TestApi, type TestApp } from '../../../test/app.js';
import { makeNotice, to } from '../../../test/make-posted.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { NoticeCall } from './notice-call.entity.js';
import { NoticeRecipient } from './notice-recipient.entity.js';

const minute = 60_000;
let keys = 0;
const requestKey = () => `recorded-call-${++keys}`;
const refused = (code: string) => expect.objectContaining({ code });

describe('calls', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const one = async (overrides = {}) => {
    const member = await app.district.addMember();
    const noticeId = await makeNotice(app, { ...to(member), ...overrides });
    return { member, noticeId, params: { noticeId, memberId: member.id } };
  };
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
  const undo = (params: { noticeId: string; memberId: string }, api = app.as('organizer')) =>
    api.notices.undoCall({ params });
  const rowOf = ({ noticeId, memberId }: { noticeId: string; memberId: string }) =>
    app.db.manager.findOneByOrFail(NoticeRecipient, { noticeId, memberId });

  describe('that were made', () => {
    it.each([
      ['reached', 'told', 0],
      ['family', 'told', 0],
      ['no_answer', 'call', 1],
      ['wrong_number', 'call', 8],
    ] as const)('%s: %s', async (outcome, standing, callTurn) => {
      const { params } = await one();
      await record(params, { outcome });
      expect(await rowOf(params)).toMatchObject({ standing, callTurn, callOutcome: outcome, callTries: 1 });
    });

    it('bring no answer where nobody was on the line, and none the notice did not ask for', async () => {
      const { params } = await one();
      await expect(record(params, { outcome: 'no_answer', answer: 'go' })).rejects.toEqual(
        refused('BAD_REQUEST'),
      );
      await expect(record(params, { answer: 'ack' })).rejects.toEqual(refused('NOTICE_NO_QUESTION'));
      expect(await rowOf(params)).toMatchObject({ callTries: 0, answer: null });
    });

    it('sent twice with one key are one', async () => {
      const { params } = await one();
      const key = requestKey();
      const first = await record(params, { outcome: 'no_answer', requestKey: key });
      expect(await record(params, { outcome: 'reached', requestKey: key })).toEqual(first);
      expect(await app.db.manager.countBy(NoticeCall, params)).toBe(1);
      // The numbers were shown twice: with the record, and once more.
      const looks = await app.db.manager.findBy(AuditEntry, {
        subjectId: params.noticeId,
        action: 'notices.calls',
      });
      expect(looks.map(({ detail }) => detail)).toEqual([{ people: 1, memberIds: [params.memberId] }]);
      const other = await one();
      await expect(record(other.params, { requestKey: key })).rejects.toEqual(refused('BAD_REQUEST'));
    });

    it('by two people: the last one stands, both are kept', async () => {
      const { params } = await one();
      await record(params, { outcome: 'reached', answer: 'go' });
      app.clock.advance(minute);
      const task = await record(params, { outcome: 'no_answer', note: '占线' }, app.as('district'));
      expect(task).toMatchObject({ open: true, answer: 'go', call: { by: '顾岚', tries: 2, note: '占线' } });
      expect(await app.db.manager.countBy(NoticeCall, params)).toBe(2);
    });

    it('do not outweigh what the person says afterwards', async () => {
      const { params, member, noticeId } = await one();
      await record(params, { answer: 'go' });
      app.clock.advance(minute);
      const { notices } = (await app.newPhone(member.id)).api;
      await notices.answer({ params: { noticeId }, body: { answer: 'stay' } });
      expect(await rowOf(params)).toMatchObject({ answer: 'stay', answeredBy: 'self', standing: 'read' });
      await undo(params);
      expect(await rowOf(params)).toMatchObject({ answer: 'stay', answeredBy: 'self', standing: 'read' });
    });

    it('are nobody’s business elsewhere', async () => {
      const { params } = await one();
      for (const api of [app.as('elsewhere'), app.as('member'), app.as('desk')]) {
        await expect(record(params, {}, api)).rejects.toEqual(refused('NOT_FOUND'));
        await expect(undo(params, api)).rejects.toEqual(refused('NOT_FOUND'));
      }
      await app.as('organizer').members.archive({ params: { memberId: params.memberId } });
      await expect(record(params)).rejects.toEqual(refused('NOT_FOUND'));
    });
  });

  describe('taken back', () => {
    it('leave what stood before, one after the other', async () => {
      const { params } = await one();
      await record(params, { outcome: 'no_answer' });
      const before = await rowOf(params);
      app.clock.advance(minute);
      await record(params, { outcome: 'reached', answer: 'go' });
      expect(await undo(params)).toMatchObject({ open: true, answer: null, call: { outcome: 'no_answer' } });
      expect(await rowOf(params)).toEqual(before);
      expect(await undo(params)).toMatchObject({ open: true, call: null });
      expect(await rowOf(params)).toMatchObject({ callTurn: 0, callTries: 0, callOutcome: null });
      await expect(undo(params)).rejects.toEqual(refused('ALREADY_UNDONE'));
      expect(await app.db.manager.countBy(NoticeCall, params)).toBe(2);
    });

    it('within ten minutes, by who recorded it, on whatever device', async () => {
      const { params } = await one();
      await expect(undo(params)).rejects.toEqual(refused('NOT_FOUND'));
      await record(params);
      await expect(undo(params, app.as('district'))).rejects.toEqual(refused('CALL_BY_ANOTHER'));
      app.clock.advance(10 * minute);
      const desktop = (await app.newPhone(app.district.people.organizer.id)).api;
      expect(await undo(params, desktop)).toMatchObject({ call: null });
      await record(params);
      app.clock.advance(10 * minute + 1);
      await expect(undo(params)).rejects.toEqual(refused('UNDO_TOO_LATE'));
      const { items } = await app.as('organizer').notices.recipients({
        params: { noticeId: params.noticeId },
      });
      expect(items[0]?.call).toMatchObject({ undoable: false, tries: 1 });
    });

    it('leave somebody read who has read since', async () => {
      const { params, member, noticeId } = await one();
      await record(params, { outcome: 'no_answer' });
      await (await app.newPhone(member.id)).api.notices.read({ params: { noticeId }, body: {} });
      expect(await undo(params)).toMatchObject({ open: false, call: null });
      expect(await rowOf(params)).toMatchObject({ standing: 'read' });
    });
  });
});
