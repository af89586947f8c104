import { mostSharedCalls } from '@wanqing/shared';
import { In } from 'typeorm';
import { startApp, type TestApp } from '../../../test/app.js';
import { onMysql } from '../../../test/database.js';
import { makeCrowd } from '../../../test/make-crowd.js';
import { makeNotice, postNotice, statements, statementsOf } from '../../../test/make-posted.js';
import { templateOf } from '../../../test/make-push.js';
import { Transactions } from '../../db/transactions.js';
import { Jobs } from '../../jobs/jobs.service.js';
import { BoardRemindable } from './board-remindable.service.js';
import { Notice } from './notice.entity.js';
import { NoticeRecipient } from './notice-recipient.entity.js';
import { pushKind } from './pushes.service.js';

const crowd = 3000;
const later = new Date('2027-01-01T00:00:00.000Z');

describe('a notice to three thousand', () => {
  let app: TestApp;
  let noticeId = '';
  let callerIds: string[] = [];
  beforeAll(async () => {
    app = await startApp();
    const { branchB, root } = app.district;
    const people = await makeCrowd(app.app, { count: crowd, branch: branchB });
    callerIds = people.slice(0, 20).map(({ memberId }) => memberId);
    noticeId = await makeNotice(app, {
      unit: { id: root.id, path: root.path },
      audience: { units: [branchB.id] },
    });
  }, 120_000);
  afterAll(() => app.stop());

  const notices = () => app.as('district').notices;
  const params = () => ({ params: { noticeId } });

  it('is counted, listed and shared out in few statements, however many it went to', async () => {
    app.clock.advance(1000);
    expect((await notices().board(params())).counts).toMatchObject({ recipients: crowd, call: crowd });
    const few = {
      board: await statements(app, () => notices().board(params())),
      sent: await statements(app, () => notices().sent()),
      recipients: await statements(app, () => notices().recipients({ ...params(), query: { limit: 100 } })),
      calls: await statements(app, () => notices().calls({ ...params(), query: { limit: 100 } })),
      share: await statements(app, () => notices().shareCalls({ ...params(), body: { callerIds } })),
    };
    const phone = (await app.newPhone(callerIds[0] ?? '')).api;
    const mine = await statements(app, () => phone.notices.myCalls());
    expect(few.board).toBeLessThan(20);
    expect(few.sent).toBeLessThan(12);
    expect(few.recipients).toBeLessThan(12);
    expect(few.calls).toBeLessThan(20);
    expect(mine).toBeLessThan(20);
    // One for each caller here, and the board that is shown afterwards.
    expect(few.share).toBeLessThan(20 + 30);
  });

  it('shows counts of ten seconds ago, of a minute in the list, and is exact after that', async () => {
    const counts = async () => ({
      board: (await notices().board(params())).counts.read,
      list: (await notices().sent()).items.find(({ id }) => id === noticeId)?.counts.read,
    });
    app.clock.advance(60_001);
    expect(await counts()).toEqual({ board: 0, list: 0 });
    await (await app.newPhone(callerIds[1] ?? '')).api.notices.read({ ...params(), body: {} });
    app.clock.advance(10_000);
    expect(await counts()).toEqual({ board: 0, list: 0 });
    app.clock.advance(1);
    expect(await counts()).toEqual({ board: 1, list: 1 });
    await (await app.newPhone(callerIds[2] ?? '')).api.notices.read({ ...params(), body: {} });
    app.clock.advance(60_000);
    expect((await notices().sent()).items[0]?.counts.read).toBe(1);
    app.clock.advance(1);
    expect(await counts()).toEqual({ board: 2, list: 2 });
  });

  it('counts a reminder up to a thousand', async () => {
    const templateId = templateOf('notice');
    const people = await makeCrowd(app.app, {
      count: 1100,
      branch: app.district.branchA,
      credits: { templateId, each: 2 },
    });
    const id = await postNotice(app);
    await app.get(Transactions).run(manager => app.get(Jobs).pause(manager, pushKind, later, 'test'));
    await app.work();
    // All of them have a message on the way.
    const board = () => app.as('organizer').notices.board({ params: { noticeId: id } });
    expect((await board()).remindable).toBe(0);
    await app.db.manager.update(NoticeRecipient, { noticeId: id }, { push: 'sent', standing: 'pushed' });
    expect((await board()).remindable).toBe(1000);
    const some = people.slice(0, 5).map(({ memberId }) => memberId);
    await app.db.manager.update(NoticeRecipient, { noticeId: id }, { readVersion: 1 });
    await app.db.manager.update(NoticeRecipient, { noticeId: id, memberId: In(some) }, { readVersion: 0 });
    await app.as('organizer').members.archive({ params: { memberId: some[0] ?? '' } });
    expect((await board()).remindable).toBe(4);
    const notice = await app.db.manager.findOneByOrFail(Notice, { id });
    // From the other end, as of very many.
    expect(await app.get(BoardRemindable).count(notice, { pushed: 1_000_000, call: 0 })).toBe(4);
  });

  it('goes by an index to those who gave an answer', async () => {
    const plan = onMysql ? 'EXPLAIN' : 'EXPLAIN QUERY PLAN';
    const asked = await statementsOf(app, () =>
      notices().recipients({ ...params(), query: { answer: 'go' } }),
    );
    const [page] = asked.filter(({ sql }) => sql.includes('notice_recipients'));
    const steps = await app.db.query(`${plan} ${page?.sql}`, [...(page?.params ?? [])]);
    expect(JSON.stringify(steps)).toContain('ix_notice_recipients_answer');
    expect(JSON.stringify(steps)).not.toMatch(/filesort|TEMP B-TREE/);
  });

  it('leaves nobody out, and asks nobody for more than others', async () => {
    const { calls } = await notices().shareCalls({ ...params(), body: { callerIds } });
    const [rest, ...each] = calls;
    expect(rest).toMatchObject({ caller: null, open: expect.any(Number) });
    expect(each.map(({ open }) => open)).toEqual(Array(20).fill(mostSharedCalls / 20));
    const seen = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = await notices().calls({ ...params(), query: { limit: 100, cursor } });
      for (const { memberId } of page.items) seen.add(memberId);
      cursor = page.next ?? undefined;
    } while (cursor);
    // Two of them have read it meanwhile.
    expect(seen.size).toBe(crowd - 2);
    expect(rest?.open).toBe(crowd - 2 - mostSharedCalls);
  });
});
