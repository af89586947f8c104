import { startApp, type TestApp } from '../../../../test/app.js';
import { act, deskJoin, join, somebody } from '../../../../test/make-signing.js';
import { courseSessions, makePlanned, seatsOf } from '../../../../test/make-signup.js';

describe('somebody who is taken off the roster', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(() => app.clock.set('2026-11-22T01:00:00.000Z'));
  afterAll(() => app.stop());

  const archive = (memberId: string) => app.as('organizer').members.archive({ params: { memberId } });
  const statesOf = async (activityId: string) => {
    const { rows } = await seatsOf(app, activityId);
    return rows.map(({ memberId, state }) => [memberId, state]);
  };

  it('gives seat, offer and place in the queue to the next, in the same moment', async () => {
    const { id } = await makePlanned(app, { capacity: 1 });
    const people = [await somebody(app), await somebody(app), await somebody(app), await somebody(app)];
    const [first, second, third, fourth] = people.map(({ member }) => member.id);
    for (const { api } of people) await join(api, id);
    await archive(third as string);
    await archive(first as string);
    expect(await statesOf(id)).toEqual([
      [first, 'left'],
      [second, 'offered'],
      [third, 'left'],
      [fourth, 'waiting'],
    ]);
    await archive(second as string);
    const { plan, rows } = await seatsOf(app, id);
    expect(plan).toMatchObject({ taken: 1, waiting: 0 });
    const last = rows.find(({ memberId }) => memberId === fourth);
    expect(await people[3]?.api.signups.accept(act(last?.id ?? ''))).toMatchObject({ state: 'confirmed' });
    await app.work();
    expect((await people[0]?.api.notices.list({ query: {} }).catch(() => ({ items: [] })))?.items).toEqual(
      [],
    );
  });

  it('leaves the companion where they are', async () => {
    const { id } = await makePlanned(app, { capacity: 2 });
    const [a, b] = [await app.district.addMember(), await app.district.addMember()];
    await deskJoin(app, a.id, id, { companionId: b.id });
    await archive(a.id);
    expect(new Map((await statesOf(id)) as [string, string][])).toEqual(
      new Map([
        [a.id, 'left'],
        [b.id, 'confirmed'],
      ]),
    );
  });

  it('keeps what is on record once there is no wait-list any more', async () => {
    const { id } = await makePlanned(app, {});
    const { id: memberId } = await app.district.addMember();
    await deskJoin(app, memberId, id);
    app.clock.set(courseSessions[0]?.startsAt ?? '');
    await app.work();
    await archive(memberId);
    expect(await statesOf(id)).toEqual([[memberId, 'confirmed']]);
  });
});
