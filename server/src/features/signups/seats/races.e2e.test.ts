import type { Id, SignupPlanInput } from '@wanqing/shared';
import { type EntityManager, In } from 'typeorm';
import { startApp, type TestApp } from '../../../../test/app.js';
import { onMysql } from '../../../../test/database.js';
import {
  actOf,
  joinOf,
  makePlanned,
  peopleOf,
  seatsOf,
  signupKey,
  signupOf,
} from '../../../../test/make-signup.js';
import { Transactions } from '../../../db/transactions.js';
import { Clock } from '../../../kernel/clock.js';
import { SignupNotices } from '../notices/signup-notices.service.js';
import { SignupPlan } from '../plans/signup-plan.entity.js';
import type { Move, Moved } from './move.js';
import { SeatFactsService } from './seat-facts.service.js';
import { SeatGates } from './seat-gates.service.js';
import { Seats } from './seats.service.js';
import { Signup } from './signup.entity.js';
import { SignupEvent } from './signup-event.entity.js';

/** What the guard is good for: without it, seats are counted, and then given. */
class Unguarded extends Seats {
  protected override async hold(manager: EntityManager, activityId: Id): Promise<SignupPlan | null> {
    const plan = await manager.findOneBy(SignupPlan, { activityId });
    const taken = await manager.countBy(Signup, { activityId, state: In(['confirmed', 'offered']) });
    return plan && { ...plan, taken };
  }
}

const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

describe('sign-ups at the same moment', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  /** Seats as so many instances of the product have them, each gathering for itself. */
  const instances = (count: number, Kind = Seats) =>
    times(
      count,
      () =>
        new Kind(
          app.get(Transactions),
          app.get(Clock),
          app.get(SeatFactsService),
          app.get(SeatGates),
          app.get(SignupNotices),
        ),
    );
  const planned = async (overrides: Partial<SignupPlanInput>) => (await makePlanned(app, overrides)).id;
  /** All at once, shared out among the instances. */
  const all = (seats: readonly Seats[], activityId: Id, moves: readonly Move[]): Promise<Moved[]> =>
    Promise.all(moves.map((move, index) => (seats[index % seats.length] as Seats).move(activityId, move)));
  const inState = (rows: readonly Signup[], state: Signup['state']) =>
    rows.filter(row => row.state === state);
  const ticketsOf = (rows: readonly Signup[]) => rows.map(({ ticket }) => ticket);

  it('two hundred people for ten seats, from two instances: exactly ten, and a queue without gaps', async () => {
    const id = await planned({ capacity: 10 });
    const people = await peopleOf(app, 200);
    const moved = await all(
      instances(2),
      id,
      people.map(person => joinOf([person])),
    );
    const { plan, rows } = await seatsOf(app, id);
    expect(plan).toMatchObject({ taken: 10, waiting: 190, lastTicket: 200 });
    expect(ticketsOf(rows)).toEqual(times(200, index => index + 1));
    expect(rows.slice(0, 10).every(({ state }) => state === 'confirmed')).toBe(true);
    expect(rows.slice(10).every(({ state }) => state === 'waiting')).toBe(true);
    // What everybody was told is what is written.
    const told = new Map(
      moved.map(signupOf).map(({ memberId, state, ticket }) => [memberId, [state, ticket]]),
    );
    for (const row of rows) expect(told.get(row.memberId)).toEqual([row.state, row.ticket]);
  });

  if (onMysql)
    it('oversells without the guard (negative control)', async () => {
      const id = await planned({ capacity: 10 });
      const people = await peopleOf(app, 200);
      await all(
        instances(8, Unguarded),
        id,
        people.map(person => joinOf([person])),
      );
      const { rows } = await seatsOf(app, id);
      expect(inState(rows, 'confirmed').length).toBeGreaterThan(10);
    });

  it('each tapping five times, on any instance, are one each', async () => {
    const id = await planned({ capacity: 5 });
    const people = await peopleOf(app, 20);
    const asked = people.flatMap(person => {
      const tapped = joinOf([person]);
      return [tapped, { ...tapped }, { ...tapped }, joinOf([person]), joinOf([person])];
    });
    const moved = await all(instances(3), id, asked);
    expect(moved.every(({ ok }) => ok)).toBe(true);
    const { plan, rows } = await seatsOf(app, id);
    expect(plan).toMatchObject({ taken: 5, waiting: 15, lastTicket: 20 });
    expect(ticketsOf(rows)).toEqual(times(20, index => index + 1));
    expect(await app.db.manager.countBy(SignupEvent, { activityId: id })).toBe(20);
  });

  it('over HTTP: everybody is told their own place, and a double tap gets the same answer', async () => {
    const id = await planned({ capacity: 5 });
    const people = await Promise.all(times(30, () => app.district.addMember()));
    const phones = await Promise.all(people.map(person => app.newPhone(person.id)));
    const answers = await Promise.all(
      phones.flatMap(({ api }) => {
        const wish = { companion: null, healthConfirmed: true, despiteConflicts: false };
        const body = { ...wish, requestKey: signupKey() };
        return times(2, () => api.signups.join({ params: { activityId: id }, body }));
      }),
    );
    const { rows } = await seatsOf(app, id);
    expect(ticketsOf(rows)).toEqual(times(30, index => index + 1));
    const byMember = new Map(rows.map(row => [row.memberId, row]));
    for (const { memberId, id: signupId, state, ahead } of answers) {
      const row = byMember.get(memberId);
      expect([signupId, state]).toEqual([row?.id, row?.state]);
      if (state === 'waiting') expect(ahead).toBe((row?.ticket ?? 0) - 6);
    }
    expect(inState(rows, 'confirmed')).toHaveLength(5);
  });

  it('pairs come together or not at all, in the queue as well', async () => {
    const id = await planned({ capacity: 9 });
    const people = await peopleOf(app, 60);
    const moves = times(30, index => joinOf([people[2 * index] as Id, people[2 * index + 1] as Id]));
    await all(instances(2), id, moves);
    const { plan, rows } = await seatsOf(app, id);
    expect(plan).toMatchObject({ taken: 8, waiting: 52, lastTicket: 30 });
    for (const ticket of new Set(ticketsOf(rows))) {
      const party = rows.filter(row => row.ticket === ticket);
      expect(party).toHaveLength(2);
      expect(new Set(party.map(({ state, partyId }) => `${state} ${partyId}`)).size).toBe(1);
    }
  });

  it('both of a couple asking for the pair at once are one pair', async () => {
    const id = await planned({ capacity: 4 });
    for (let round = 0; round < 5; round++) {
      const [a, b] = (await peopleOf(app, 2)) as [Id, Id];
      const moved = await all(instances(2), id, [joinOf([a, b]), joinOf([b, a])]);
      const rows = (await seatsOf(app, id)).rows.filter(({ memberId }) => memberId === a || memberId === b);
      expect(rows).toHaveLength(2);
      expect(new Set(rows.map(({ partyId }) => partyId)).size).toBe(1);
      expect(moved.filter(({ ok }) => ok)).toHaveLength(2);
    }
  });

  it('a thousand leave at once: a thousand from the queue in order, none lost', async () => {
    const id = await planned({ capacity: 1000 });
    const people = await peopleOf(app, 2100);
    const seats = instances(2);
    for (const some of [people.slice(0, 1000), people.slice(1000)])
      await all(
        seats,
        id,
        some.map(person => joinOf([person])),
      );
    const before = (await seatsOf(app, id)).rows;
    const leaving = inState(before, 'confirmed');
    expect(leaving).toHaveLength(1000);
    const moved = await all(
      seats,
      id,
      leaving.map(row => actOf('leave', row)),
    );
    expect(moved.filter(({ ok }) => ok)).toHaveLength(1000);
    const { plan, rows } = await seatsOf(app, id);
    expect(plan).toMatchObject({ taken: 1000, waiting: 100 });
    expect(ticketsOf(inState(rows, 'offered'))).toEqual(times(1000, index => 1001 + index));
    expect(ticketsOf(inState(rows, 'waiting'))).toEqual(times(100, index => 2001 + index));
    const offers = await app.db.manager.find(SignupEvent, {
      where: { activityId: id, what: 'offered' },
      order: { id: 'ASC' },
    });
    expect(new Set(offers.map(({ signupId }) => signupId)).size).toBe(1000);
    expect(offers).toHaveLength(1000);
  }, 120_000);

  it('accepting and running out of time at once: kept, or passed on, never both', async () => {
    for (let round = 0; round < 6; round++) {
      const id = await planned({ capacity: 1 });
      const [a, b, c] = (await peopleOf(app, 3)) as [Id, Id, Id];
      const [one, two] = instances(2) as [Seats, Seats];
      const first = signupOf(await one.move(id, joinOf([a])));
      const second = signupOf(await one.move(id, joinOf([b])));
      await one.move(id, joinOf([c]));
      await one.move(id, actOf('leave', first));
      const [accepted, declined] = await Promise.all([
        one.move(id, actOf('accept', second)),
        two.move(id, actOf('decline', second)),
      ]);
      expect([accepted.ok, declined.ok].filter(Boolean)).toHaveLength(1);
      const { plan, rows } = await seatsOf(app, id);
      expect(plan.taken).toBe(1);
      expect(rows.map(({ state }) => state)).toEqual(
        accepted.ok ? ['left', 'confirmed', 'waiting'] : ['left', 'declined', 'offered'],
      );
    }
  });

  it('one key used for two activities at once is answered, and fails nobody else', async () => {
    const [one, two] = [await planned({ capacity: 50 }), await planned({ capacity: 50 })];
    const people = await peopleOf(app, 40);
    const [seats, other] = instances(2) as [Seats, Seats];
    const keys = people.map(person => joinOf([person]));
    const moved = await Promise.all([
      ...keys.map(move => seats.move(one, move)),
      ...keys.map(move => other.move(two, { ...move })),
      ...(await peopleOf(app, 5)).flatMap(person => [
        seats.move(one, joinOf([person])),
        other.move(two, joinOf([person])),
      ]),
    ]);
    expect(moved.every(({ ok }) => ok)).toBe(true);
    const [first, second] = [await seatsOf(app, one), await seatsOf(app, two)];
    // Each key counts once; the second use of it gets the answer of the first.
    expect(first.rows.length + second.rows.length).toBe(40 + 10);
    for (const { plan, rows } of [first, second])
      expect([plan.taken, plan.lastTicket]).toEqual([rows.length, rows.length]);
  });
});
