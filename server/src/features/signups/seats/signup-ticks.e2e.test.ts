import type { Id } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../../test/app.js';
import { actOf, joinOf, makePlanned, peopleOf, seatsOf, signupOf } from '../../../../test/make-signup.js';
import { Ticker } from '../../../jobs/ticker.js';
import { Worker } from '../../../jobs/worker.js';
import { Seats } from './seats.service.js';
import { SignupEvent } from './signup-event.entity.js';

/** One after the other: the clock goes on from test to test. */
describe('what the clock does for sign-ups', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const join = async (activityId: Id, count: number) => {
    const seats = app.get(Seats);
    const signups = [];
    for (const person of await peopleOf(app, count))
      signups.push(signupOf(await seats.move(activityId, joinOf([person]))));
    return signups;
  };
  const states = async (activityId: Id) => (await seatsOf(app, activityId)).rows.map(({ state }) => state);
  const happened = async (activityId: Id) =>
    (await app.db.manager.find(SignupEvent, { where: { activityId }, order: { id: 'ASC' } })).map(
      ({ what }) => what,
    );

  it('ends it at once where the activity is cancelled', async () => {
    const { id } = await makePlanned(app, { capacity: 1 });
    await join(id, 2);
    await app.as('organizer').activities.cancel({ params: { activityId: id }, body: { reason: '老师病了' } });
    app.clock.advance(60_000);
    await app.work();
    expect(await states(id)).toEqual(['confirmed', 'closed']);
  });

  it('passes on an offer that nobody answered, once its time is over', async () => {
    const { id } = await makePlanned(app, { capacity: 1, answerHours: 3 });
    const [first] = await join(id, 3);
    await app.get(Seats).move(id, actOf('leave', first?.id ?? '', { reason: '' }));
    app.clock.set('2026-11-22T04:00:00.000Z');
    await app.work();
    expect(await states(id)).toEqual(['left', 'offered', 'waiting']);
    app.clock.set('2026-11-22T04:01:00.000Z');
    await app.work();
    await app.work();
    expect(await states(id)).toEqual(['left', 'lapsed', 'offered']);
    expect(await happened(id)).toEqual([
      'confirmed',
      'waiting',
      'waiting',
      'left',
      'offered',
      'lapsed',
      'offered',
    ]);
  });

  it('does each thing once, however often and from wherever it is done', async () => {
    const ids: Id[] = [];
    for (let course = 0; course < 5; course++) {
      const { id } = await makePlanned(app, { capacity: 1, answerHours: 3 });
      const [first] = await join(id, 3);
      await app.get(Seats).move(id, actOf('leave', first?.id ?? ''));
      ids.push(id);
    }
    app.clock.set('2026-11-22T07:01:00.000Z');
    await app.get(Ticker).run();
    const seats = app.get(Seats);
    await Promise.all([app.get(Worker).drain(), ...ids.map(id => seats.move(id, { kind: 'lapse' }))]);
    for (const id of ids) {
      expect(await states(id)).toEqual(['left', 'lapsed', 'offered']);
      expect((await happened(id)).filter(what => what === 'lapsed')).toHaveLength(1);
    }
  });

  it('gives the counter’s seats to the wait-list on their day', async () => {
    const { id } = await makePlanned(app, {
      capacity: 2,
      deskQuota: 1,
      deskQuotaUntil: '2026-11-25T00:00:00.000Z',
    });
    await join(id, 2);
    app.clock.set('2026-11-24T23:59:00.000Z');
    await app.work();
    expect(await states(id)).toEqual(['confirmed', 'waiting']);
    app.clock.set('2026-11-25T00:00:00.000Z');
    await app.work();
    expect(await states(id)).toEqual(['confirmed', 'offered']);
  });

  it('ends the wait-list when the first session starts, and writes it down for everybody', async () => {
    const { id } = await makePlanned(app, { capacity: 1 });
    await join(id, 3);
    app.clock.set('2026-12-05T12:00:00.000Z');
    await app.work();
    expect(await states(id)).toEqual(['confirmed', 'waiting', 'waiting']);
    app.clock.set('2026-12-06T01:30:00.000Z');
    await app.work();
    expect(await states(id)).toEqual(['confirmed', 'closed', 'closed']);
    const { plan } = await seatsOf(app, id);
    expect(plan).toMatchObject({ waiting: 0, taken: 1, closedAt: new Date('2026-12-06T01:30:00.000Z') });
  });
});
