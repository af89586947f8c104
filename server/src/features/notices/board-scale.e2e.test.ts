import { startApp, type TestApp } from '../../../test/app.js';
import { makeCrowd } from '../../../test/make-crowd.js';
import { makeNotice, statements } from '../../../test/make-posted.js';

const crowd = 3000;

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

  it('leaves nobody out, and asks nobody for more than others', async () => {
    const { calls } = await notices().shareCalls({ ...params(), body: { callerIds } });
    expect(calls.map(({ open }) => open)).toEqual(Array(20).fill(crowd / 20));
    const seen = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = await notices().calls({ ...params(), query: { limit: 100, cursor } });
      for (const { memberId } of page.items) seen.add(memberId);
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen.size).toBe(crowd);
  });
});
