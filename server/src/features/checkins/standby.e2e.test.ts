import { startApp, type TestApp } from '../../../test/app.js';
import { openSession } from '../../../test/make-activity.js';
import { actOf, seatsOf } from '../../../test/make-signup.js';
import { makeSignedUp, makeStanding, signUp, standbyKey } from '../../../test/make-standby.js';
import { Seats } from '../signups/seats/seats.service.js';
import { SignupEvent } from '../signups/seats/signup-event.entity.js';
import { CheckIn } from './check-in.entity.js';

/** 9:40 of the day: ten minutes after the start. */
const given = '2026-11-22T01:40:00.000Z';

let app: TestApp;

async function prepared(capacity = 2, standby = true) {
  const made = await makeSignedUp(app, { capacity, standby });
  const sessionId = made.sessions[0]?.id ?? '';
  const person = (name: string) => makeStanding(app, name, made.posterUrl);
  const list = () => app.as('desk').checkins.standby({ params: { sessionId } });
  return { made, sessionId, person, list };
}

describe('standing by at the door', () => {
  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(() => app.clock.set('2026-11-22T01:00:00.000Z'));
  afterAll(() => app.stop());

  it('lets in at once who comes when seats are given away, and again says the same', async () => {
    const { made, sessionId, person } = await prepared();
    const [away, waiting, late] = [await person('没来的人'), await person('候补甲'), await person('候补乙')];
    await signUp(app, made, [away.id], [(await person('也没来')).id], [waiting.id], [late.id]);
    app.clock.set(given);
    const key = standbyKey();
    const answer = await waiting.scan(key);
    expect(answer).toMatchObject({
      outcome: 'CHECKED_IN',
      checkIn: { method: 'name' },
      standby: null,
      rescue: null,
    });
    expect(await waiting.scan(key)).toMatchObject({ outcome: 'CHECKED_IN', checkIn: answer.checkIn });
    expect(await waiting.scan()).toMatchObject({ outcome: 'ALREADY_CHECKED_IN', checkIn: answer.checkIn });
    const subject = { by: 'name' as const, memberId: late.id };
    const params = { sessionId };
    expect(
      await app.as('desk').checkins.deskCheckIn({ params, body: { subject, requestKey: standbyKey() } }),
    ).toMatchObject({ outcome: 'CHECKED_IN', person: { invited: false }, came: 2 });

    // Who has a seat is let in all the same; nobody else is.
    expect(await away.scan()).toMatchObject({ outcome: 'CHECKED_IN' });
    const rows = await app.db.manager.findBy(CheckIn, { sessionId, memberId: waiting.id });
    expect(rows).toMatchObject([{ invited: false, anyway: true, method: 'name', attendantId: null }]);
    const board = await app.as('desk').checkins.board({ params });
    expect(board).toMatchObject({ invited: 2, came: 3, walkIns: 2, notYet: 1 });
  });

  it('lets nobody of a pair in before the other is there', async () => {
    const { made, person } = await prepared();
    const [away, other] = [await person('没来的人'), await person('也没来的人')];
    const [a, b] = [await person('一对甲'), await person('一对乙')];
    await signUp(app, made, [away.id], [other.id], [a.id, b.id]);
    app.clock.set(given);
    expect(await a.scan()).toMatchObject({ outcome: 'NOT_INVITED', standby: { turn: 1 } });
    expect(await b.scan()).toMatchObject({ outcome: 'CHECKED_IN' });
    expect(await a.scan()).toMatchObject({ outcome: 'ALREADY_CHECKED_IN' });
  });

  it('is for the wait-list only, also once it has ended, and where the plan says so', async () => {
    const { made, person, list } = await prepared();
    const names = [await person('甲'), await person('乙'), await person('丙')];
    await signUp(app, made, ...names.map(({ id }) => [id] as const));
    app.clock.set('2026-11-22T01:35:00.000Z');
    await app.get(Seats).move(made.id, { kind: 'close' });
    const stranger = await person('没报名的人');
    const left = await person('退了的人');
    app.clock.set(given);
    expect(await stranger.scan()).toMatchObject({ outcome: 'NOT_INVITED', standby: null });
    expect(await left.scan()).toMatchObject({ outcome: 'NOT_INVITED', standby: null });
    expect(await names[2]?.scan()).toMatchObject({ outcome: 'CHECKED_IN' });
    expect((await list()).items.map(({ name }) => name)).toEqual(['丙']);
  });

  it('is nothing where the plan has none', async () => {
    const { made, person, list } = await prepared(1, false);
    const [away, waiting] = [await person('没来的人'), await person('候补甲')];
    await signUp(app, made, [away.id], [waiting.id]);
    app.clock.set(given);
    expect(await waiting.scan()).toMatchObject({ outcome: 'NOT_INVITED', standby: null });
    expect(await waiting.scan()).toMatchObject({ outcome: 'NOT_INVITED' });
    expect(await list()).toEqual({ from: null, seatsFree: 0, items: [] });
  });

  it('gives a seat that somebody has left to the next at the door', async () => {
    const { made, person } = await prepared(1);
    const [leaving, waiting] = [await person('退了的人'), await person('候补甲')];
    await signUp(app, made, [leaving.id], [waiting.id]);
    app.clock.set('2026-11-22T01:31:00.000Z');
    await app.get(Seats).move(made.id, { kind: 'close' });
    const [row] = (await seatsOf(app, made.id)).rows;
    await app.get(Seats).move(made.id, actOf('leave', row?.id ?? ''));
    app.clock.set(given);
    expect(await waiting.scan()).toMatchObject({ outcome: 'CHECKED_IN' });
  });
});

describe('standing by at the door, while time goes by', () => {
  beforeEach(async () => {
    app = await startApp();
  });
  afterEach(() => app.stop());

  it('says whose turn it is and from when, and lets in by order once ten minutes have passed', async () => {
    const { made, person, list } = await prepared();
    const [came, away, first, second] = [
      await person('来了的人'),
      await person('没来的人'),
      await person('候补甲'),
      await person('候补乙'),
    ];
    await signUp(app, made, [came.id], [away.id], [first.id], [second.id]);
    expect(await came.scan()).toMatchObject({ outcome: 'CHECKED_IN', standby: null });
    expect(await second.scan()).toMatchObject({ outcome: 'NOT_INVITED', standby: { turn: 1, from: given } });
    expect(await first.scan()).toMatchObject({ outcome: 'NOT_INVITED', standby: { turn: 1, from: given } });
    expect(await second.scan()).toMatchObject({ standby: { turn: 2, from: given } });
    expect(await list()).toMatchObject({
      from: given,
      seatsFree: 1,
      items: [
        { name: '候补甲', turn: 1, admittedAt: null },
        { name: '候补乙', turn: 2, admittedAt: null },
      ],
    });

    app.clock.set('2026-11-22T01:39:59.000Z');
    await app.work();
    expect((await list()).seatsFree).toBe(1);
    app.clock.set('2026-11-22T01:41:00.000Z');
    await app.work();
    const after = await list();
    expect(after).toMatchObject({
      seatsFree: 0,
      items: [
        { name: '候补乙', turn: 1, admittedAt: null },
        { name: '候补甲', turn: 0, admittedAt: '2026-11-22T01:41:00.000Z' },
      ],
    });
    expect(await first.scan()).toMatchObject({ outcome: 'ALREADY_CHECKED_IN', standby: null });
    expect(await second.scan()).toMatchObject({ outcome: 'NOT_INVITED', standby: { turn: 1 } });

    const told = await first.api.notices.list();
    expect(told.items.find(({ title }) => title === '有空位了，请进')).toMatchObject({
      kind: 'signup',
      importance: 'important',
      summary: '「书法入门」空出了位子，请您进去。',
    });
    expect((await second.api.notices.list()).items.map(({ title }) => title)).not.toContain('有空位了，请进');
    const events = await app.db.manager.findBy(SignupEvent, { activityId: made.id, what: 'standby' });
    expect(events.map(({ memberId }) => memberId)).toEqual([first.id]);
  });

  it('lets two who come together in together or not at all', async () => {
    const { made, person, list } = await prepared();
    const [came, away] = [await person('来了的人'), await person('没来的人')];
    const [one, other, single] = [await person('一对甲'), await person('一对乙'), await person('单独')];
    await signUp(app, made, [came.id], [away.id], [one.id, other.id], [single.id]);
    await one.scan();
    await other.scan();
    await came.scan();
    app.clock.set(given);
    await app.work();
    expect((await list()).items.map(({ turn }) => turn)).toEqual([1, 1]);
    expect(await single.scan()).toMatchObject({ outcome: 'CHECKED_IN' });
  });

  it('has to come to the door once more where a check-in was taken back, and where the seat was left', async () => {
    const { made, sessionId, person, list } = await prepared(1);
    const [away, waiting] = [await person('没来的人'), await person('候补甲')];
    await signUp(app, made, [away.id], [waiting.id]);
    app.clock.set(given);
    const { checkIn } = await waiting.scan();
    app.clock.advance(60_000);
    const params = { checkInId: checkIn?.id ?? '' };
    await app.as('organizer').checkins.undo({ params, body: { reason: '人走了' } });
    app.clock.advance(60_000);
    await app.work();
    expect(await list()).toMatchObject({ seatsFree: 1, items: [] });
    expect(await waiting.scan()).toMatchObject({ outcome: 'CHECKED_IN' });
    expect(await app.db.manager.countBy(CheckIn, { sessionId, memberId: waiting.id })).toBe(2);
  });

  it('is not let in before the poster’s session, after it, nor where it is off', async () => {
    const made = await makeSignedUp(
      app,
      { capacity: 1, standby: true },
      {
        sessions: [
          openSession,
          { ...openSession, startsAt: '2026-11-29T01:30:00.000Z', endsAt: '2026-11-29T03:00:00.000Z' },
        ],
      },
    );
    const [away, waiting] = [
      await makeStanding(app, '没来的人', made.posterUrl),
      await makeStanding(app, '候补甲', made.posterUrl),
    ];
    await signUp(app, made, [away.id], [waiting.id]);
    await waiting.scan();
    const [first, second] = made.sessions.map(({ id }) => id) as [string, string];
    await app
      .as('organizer')
      .activities.cancelSession({ params: { sessionId: first }, body: { reason: '停电' } });
    app.clock.set('2026-11-22T01:45:00.000Z');
    await app.work();
    expect(await waiting.scan()).toMatchObject({ outcome: 'CANCELLED', standby: null });
    expect(await app.db.manager.countBy(CheckIn, { sessionId: first })).toBe(0);
    // What was said at the first session does not count at the second.
    app.clock.set('2026-11-29T01:45:00.000Z');
    await app.work();
    expect(await app.db.manager.countBy(CheckIn, { sessionId: second })).toBe(0);
    expect(await waiting.scan()).toMatchObject({ outcome: 'CHECKED_IN' });
  });
});
