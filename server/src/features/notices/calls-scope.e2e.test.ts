import { startApp, type TestApi, type TestApp } from '../../../test/app.js';
import { makeNotice, to } from '../../../test/make-posted.js';
import { Member } from '../members/member.entity.js';
import { NoticeRecipient } from './notice-recipient.entity.js';

let keys = 0;
const said = () => ({
  outcome: 'no_answer' as const,
  answer: null,
  note: '',
  requestKey: `call-of-branch-${++keys}`,
});
const refused = (code: string) => expect.objectContaining({ code });

describe('a notice of one branch that also went to people of another', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const sent = async () => {
    const [own, moved] = [await app.district.addMember(), await app.district.addMember()];
    const guest = await app.district.addMember({}, app.district.branchB);
    const unreachable = await app.district.addMember({ phone: null }, app.district.branchB);
    const noticeId = await makeNotice(app, to(own, moved, guest, unreachable));
    const { id: unitId, path: unitPath } = app.district.branchB;
    await app.db.manager.update(Member, { id: moved.id }, { unitId, unitPath });
    return { noticeId, own, moved, guest, unreachable };
  };
  const board = (api: TestApi, noticeId: string) => api.notices.board({ params: { noticeId } });
  const callsOf = async (api: TestApi, noticeId: string) =>
    (await api.notices.calls({ params: { noticeId } })).items.map(({ memberId }) => memberId);
  const share = (api: TestApi, noticeId: string, ...callers: { id: string }[]) =>
    api.notices.shareCalls({ params: { noticeId }, body: { callerIds: callers.map(({ id }) => id) } });
  const callerOf = async (noticeId: string, { id: memberId }: { id: string }) =>
    (await app.db.manager.findOneByOrFail(NoticeRecipient, { noticeId, memberId })).callerId;

  it('shows its organizer the numbers of their own people, and how many others there are', async () => {
    const { noticeId, own } = await sent();
    const branch = app.as('organizer');
    expect(await callsOf(branch, noticeId)).toEqual([own.id]);
    expect(await board(branch, noticeId)).toMatchObject({
      counts: { recipients: 4, call: 4 },
      calls: [{ caller: null, open: 1 }],
      elsewhere: 3,
    });
    const { items } = await branch.notices.recipients({ params: { noticeId } });
    expect(items).toHaveLength(4);
    for (const { memberId, phoneLast4, hasPhone } of items)
      expect([memberId, phoneLast4 !== null && hasPhone]).toEqual([memberId, memberId === own.id]);
  });

  it('shows the district everybody', async () => {
    const { noticeId, own, moved, guest, unreachable } = await sent();
    const all = [own, moved, guest, unreachable].map(({ id }) => id).sort();
    expect((await callsOf(app.as('district'), noticeId)).sort()).toEqual(all);
    expect(await board(app.as('district'), noticeId)).toMatchObject({
      calls: [{ caller: null, open: 3 }],
      elsewhere: 0,
    });
  });

  it('lets its organizer record calls to their own people only', async () => {
    const { noticeId, own, moved, guest } = await sent();
    const record = (api: TestApi, { id: memberId }: { id: string }) =>
      api.notices.recordCall({ params: { noticeId, memberId }, body: said() });
    await record(app.as('organizer'), own);
    for (const person of [moved, guest]) {
      await expect(record(app.as('organizer'), person)).rejects.toEqual(refused('NOT_FOUND'));
      await record(app.as('district'), person);
      await expect(
        app.as('organizer').notices.undoCall({ params: { noticeId, memberId: person.id } }),
      ).rejects.toEqual(refused('NOT_FOUND'));
    }
    await expect(record(app.as('elsewhere'), guest)).rejects.toEqual(refused('NOT_FOUND'));
  });

  it('is shared out by its organizer as far as its own people go, and leaves what the district shared', async () => {
    const { noticeId, own, moved, guest, unreachable } = await sent();
    const { member, desk } = app.district.people;
    await share(app.as('organizer'), noticeId, desk);
    expect(await Promise.all([own, moved, guest].map(one => callerOf(noticeId, one)))).toEqual([
      ...[desk.id, null, null],
    ]);
    await share(app.as('district'), noticeId, member);
    expect(await Promise.all([own, moved, guest].map(one => callerOf(noticeId, one)))).toEqual(
      Array(3).fill(member.id),
    );
    const { calls, counts, elsewhere } = await share(app.as('organizer'), noticeId, desk);
    expect(await Promise.all([own, moved, guest, unreachable].map(one => callerOf(noticeId, one)))).toEqual([
      ...[desk.id, member.id, member.id, null],
    ]);
    expect(calls.map(({ caller, open }) => [caller?.id, open])).toEqual([
      [member.id, 2],
      [desk.id, 1],
    ]);
    expect([counts.call, elsewhere]).toEqual([4, 1]);
    // Who was asked to make a call sees the number, wherever the person belongs.
    const mine = (await app.as('member').notices.myCalls()).items.filter(task => task.noticeId === noticeId);
    expect(mine.map(({ memberId, phone }) => [memberId, phone !== null]).sort()).toEqual(
      [moved, guest].map(({ id }) => [id, true]).sort(),
    );
    await share(app.as('organizer'), noticeId);
    expect(await callerOf(noticeId, own)).toBeNull();
    expect(await callerOf(noticeId, guest)).toBe(member.id);
  });

  it('has no calls to share where nobody is of the branch', async () => {
    const guest = await app.district.addMember({}, app.district.branchB);
    const noticeId = await makeNotice(app, to(guest));
    await expect(share(app.as('organizer'), noticeId, app.district.people.desk)).rejects.toEqual(
      refused('NO_CALLS'),
    );
  });
});
