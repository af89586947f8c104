import type { SignupWay } from '@wanqing/shared';
import fc from 'fast-check';
import { at, SeatsInMemory, seatActivity, seatPlan } from '../../../../test/make-seats.js';
import { actOf, atDesk, joinOf, self } from '../../../../test/make-signup.js';
import type { Act, Move } from './move.js';
import { freeSeats, holdsSeat, isLive } from './seat-counts.rules.js';
import { isLastCall, waitGoesOn } from './seat-giving.rules.js';
import type { Signup } from './signup.entity.js';

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
const name = fc.constantFrom(...names);
const pair = fc.tuple(name, name).filter(([first, second]) => first !== second);
const acts: Act['kind'][] = ['accept', 'decline', 'leave', 'leave', 'leave', 'remove', 'approve', 'refuse'];

/** What may happen: a move of somebody, the clock's, an organizer's, or time passing. */
type Step = { move: (seats: SeatsInMemory) => Move | null } | { hours: number } | { seats: number };

const joins = fc
  .record({
    who: fc.oneof(
      name.map(one => [one] as [string]),
      pair,
    ),
    desk: fc.boolean(),
    anyway: fc.boolean(),
  })
  .map(
    ({ who, desk, anyway }): Step => ({
      move: () =>
        joinOf(who, { desk, anyway: desk && anyway, actor: desk ? atDesk('desk') : self(who[0] as string) }),
    }),
  );
const deeds = fc
  .record({ who: name, kind: fc.constantFrom(...acts), alone: fc.boolean(), desk: fc.boolean() })
  .map(
    ({ who, kind, alone, desk }): Step => ({
      move: seats => {
        const row = seats.rows.find(({ memberId }) => memberId === who);
        return row ? actOf(kind, row, { alone, actor: desk ? atDesk('desk') : self(who) }) : null;
      },
    }),
  );
const turns = fc
  .constantFrom('lapse', 'release', 'close', 'settle')
  .map((kind): Step => ({ move: () => ({ kind }) as Move }));
const draws = fc.shuffledSubarray(names, { maxLength: 6 }).map(
  (order): Step => ({
    move: () => ({
      kind: 'place',
      parties: order.map((one, index) => ({
        memberIds: [one],
        seat: index < 3,
        actor: { accountId: null, byName: null, via: 'lottery' },
      })),
    }),
  }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: joins },
  { weight: 8, arbitrary: deeds },
  { weight: 2, arbitrary: turns },
  { weight: 1, arbitrary: draws },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 90 }).map((hours): Step => ({ hours })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }).map((seats): Step => ({ seats })) },
);
const plan = fc
  .record({
    way: fc.constantFrom<SignupWay>('first_come', 'first_come', 'approval', 'lottery'),
    capacity: fc.integer({ min: 1, max: 5 }),
    deskQuota: fc.integer({ min: 0, max: 3 }),
    waitingMost: fc.constantFrom(null, null, 0, 3),
  })
  .map(({ deskQuota, ...more }) =>
    seatPlan({
      ...more,
      deskQuota: Math.min(deskQuota, more.capacity),
      deskQuotaUntil: at('2026-11-30T00:00:00.000Z'),
    }),
  );

const count = (rows: readonly Signup[], isOne: (row: Signup) => boolean) => rows.filter(isOne).length;

function expectSound(seats: SeatsInMemory): void {
  const { rows, plan: counts } = seats;
  expect(counts.taken).toBeLessThanOrEqual(counts.capacity);
  expect(counts.taken).toBe(count(rows, ({ state }) => holdsSeat(state)));
  expect(counts.waiting).toBe(count(rows, ({ state }) => state === 'waiting'));
  expect(counts.quotaTaken).toBe(count(rows, ({ fromQuota }) => fromQuota));
  expect(counts.quotaTaken).toBeLessThanOrEqual(counts.deskQuota);
  expect(new Set(rows.map(({ memberId }) => memberId)).size).toBe(rows.length);
  const parties = new Map<string, Signup[]>();
  for (const row of rows.filter(({ state }) => isLive(state)))
    parties.set(row.partyId, [...(parties.get(row.partyId) ?? []), row]);
  for (const party of parties.values()) {
    expect(new Set(party.map(({ state, ticket }) => `${state} ${ticket}`)).size).toBe(1);
    expect(party.length).toBeLessThanOrEqual(2);
  }
  expect(new Set([...parties.values()].map(([one]) => one?.ticket)).size).toBe(parties.size);
  expect(Math.max(0, ...rows.map(({ ticket }) => ticket))).toBeLessThanOrEqual(counts.lastTicket);
}

/** The head of the queue waits for a seat only where there is none for the whole of it. */
function expectNoIdleSeat(seats: SeatsInMemory): void {
  if (!waitGoesOn(seats)) return;
  const waiting = seats.rows.filter(({ state }) => state === 'waiting');
  const first = Math.min(...waiting.map(({ ticket }) => ticket));
  const head = waiting.filter(({ ticket }) => ticket === first);
  if (head.length > 0) expect(head.length).toBeGreaterThan(freeSeats(seats.plan));
  if (!isLastCall(seats)) return;
  for (const { partyId } of waiting)
    expect(count(waiting, row => row.partyId === partyId)).toBeGreaterThan(freeSeats(seats.plan));
}

/** Who came from the wait-list to a seat had nobody before them; who came straight had nobody waiting at all. */
function expectInOrder(before: readonly Signup[], seats: SeatsInMemory, move: Move): void {
  const was = new Map(before.map(row => [row.id, row]));
  const stillWaiting = seats.rows.filter(
    ({ id, state, ticket }) => state === 'waiting' && was.get(id)?.ticket === ticket,
  );
  const first = Math.min(...stillWaiting.map(({ ticket }) => ticket), Number.POSITIVE_INFINITY);
  for (const row of seats.rows.filter(({ state }) => holdsSeat(state))) {
    const former = was.get(row.id);
    const isFromQueue = former?.state === 'waiting' && former.ticket === row.ticket;
    if (isFromQueue && move.kind !== 'close' && !isLastCall(seats)) expect(row.ticket).toBeLessThan(first);
    const isNew = !former || former.ticket !== row.ticket;
    if (isNew && move.kind === 'join' && !move.desk) expect(stillWaiting).toEqual([]);
  }
}

const stateOf = ({ plan, rows }: SeatsInMemory): string =>
  JSON.stringify([plan, [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))]);

describe('seats under any sequence of moves', () => {
  it('are never more than there are, never split a pair, and are given in order', () => {
    fc.assert(
      fc.property(plan, fc.boolean(), fc.array(step, { maxLength: 60 }), (given, drawn, steps) => {
        const seats = new SeatsInMemory(given, seatActivity({ drawn }));
        for (const one of steps) {
          if ('hours' in one) seats.now = new Date(seats.now.getTime() + one.hours * 3_600_000);
          else if ('seats' in one) {
            seats.plan = { ...seats.plan, capacity: seats.plan.capacity + one.seats };
            seats.move({ kind: 'settle' });
          } else {
            const move = one.move(seats);
            if (!move) continue;
            const before = seats.rows.map(row => ({ ...row }));
            seats.move(move);
            expectInOrder(before, seats, move);
          }
          expectSound(seats);
          expectNoIdleSeat(seats);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('are the same whether moves come one by one or many at once', () => {
    fc.assert(
      fc.property(plan, fc.array(joins, { maxLength: 20 }), (given, steps) => {
        const moves = steps.flatMap(one => ('move' in one ? (one.move(new SeatsInMemory(given)) ?? []) : []));
        const [single, together] = [new SeatsInMemory(given), new SeatsInMemory(given)];
        for (const move of moves) single.move(move);
        together.move(...moves);
        expect(together.words).toEqual(single.words);
        expect(together.plan).toEqual(single.plan);
      }),
      { numRuns: 200 },
    );
  });

  it('come to the same when every move is sent twice', () => {
    fc.assert(
      fc.property(plan, fc.array(fc.oneof(joins, deeds), { maxLength: 30 }), (given, steps) => {
        const seats = new SeatsInMemory(given);
        for (const one of steps) {
          const move = 'move' in one ? one.move(seats) : null;
          if (!move) continue;
          const [first] = seats.move(move);
          const after = stateOf(seats);
          const [second] = seats.move(move);
          expect(stateOf(seats)).toBe(after);
          expect(second?.ok).toBe(first?.ok);
        }
      }),
      { numRuns: 200 },
    );
  });
});
