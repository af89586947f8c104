import { startApp, type TestApp } from '../../../test/app.js';
import { postNotice, to } from '../../../test/make-posted.js';
import { reader as reachableReader } from '../../../test/make-push.js';
import { Transactions } from '../../db/transactions.js';
import { JobRow } from '../../jobs/job.entity.js';
import { Jobs } from '../../jobs/jobs.service.js';
import { pushKind } from './pushes.service.js';
import { spreadKind } from './spread.js';

describe('what the product could not do for a notice, once an organizer gives it up', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const board = (noticeId: string) => app.as('organizer').notices.board({ params: { noticeId } });
  async function giveUp(kind: string) {
    const failed = { state: 'dead' as const, failedAt: app.clock.now() };
    await app.db.manager.update(JobRow, { kind }, failed);
    for (const { id } of (await app.as('organizer').jobs.failed()).items)
      await app.as('organizer').jobs.discard({ params: { jobId: id } });
  }

  it('is not shown as going out any more', async () => {
    const noticeId = await postNotice(app, to(await app.district.addMember()));
    expect(await board(noticeId)).toMatchObject({ spreading: true });
    await giveUp(spreadKind);
    expect(await board(noticeId)).toMatchObject({ spreading: false, counts: { recipients: 0 } });
  });

  it('leaves a message unsent, its credit in the phone, and its reader to be rung up', async () => {
    const { memberId, credits } = await reachableReader(app);
    const before = await credits();
    const noticeId = await postNotice(app, to({ id: memberId }));
    await app
      .get(Transactions)
      .run(manager => app.get(Jobs).pause(manager, pushKind, new Date('2027-01-01T00:00:00.000Z'), 'test'));
    await app.work();
    expect((await board(noticeId)).counts).toMatchObject({ waiting: 1, call: 1 });
    expect(await credits()).toBe(before - 1);
    await giveUp(pushKind);
    expect((await board(noticeId)).counts).toMatchObject({ waiting: 0, pushed: 0, call: 1 });
    expect(await credits()).toBe(before);
    const { items } = await app.as('organizer').notices.recipients({ params: { noticeId } });
    expect(items).toMatchObject([{ push: 'none', standing: 'call' }]);
  });
});
