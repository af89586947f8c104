import { at, desk, does, madeSeats, one, reasonOf, seatActivity, two } from '../../../../test/make-seats.js';
import { joinOf, signupOf } from '../../../../test/make-signup.js';
import type { SignupPlan } from '../plans/signup-plan.entity.js';
import type { Join, Moved } from './move.js';

describe('joining', () => {
  it('confirms as long as there are seats, then queues', () => {
    const seats = madeSeats();
    for (const who of ['a', 'b', 'c', 'd']) one(seats, who);
    expect(seats.words).toEqual(['a confirmed', 'b confirmed', 'c waiting', 'd waiting']);
    expect(seats.plan).toMatchObject({ taken: 2, waiting: 2, lastTicket: 4 });
  });

  it('asks an organizer where the way is approval; the seat is held meanwhile', () => {
    const seats = madeSeats({ way: 'approval', capacity: 1 });
    one(seats, 'a');
    one(seats, 'b');
    expect(seats.words).toEqual(['a requested', 'b waiting']);
    expect(seats.plan.taken).toBe(1);
  });

  it('takes both of a pair or neither', () => {
    const seats = madeSeats({ capacity: 3 });
    two(seats, 'a', 'b');
    two(seats, 'c', 'd');
    expect(seats.words).toEqual(['a confirmed', 'b confirmed', 'c waiting', 'd waiting']);
    expect(seats.of('a').partyId).toBe(seats.of('b').partyId);
    expect(seats.of('b')).toMatchObject({ via: 'companion', byAccountId: 'a', ticket: 1 });
  });

  it('lets nobody past those who wait, though a seat is free for one', () => {
    const seats = madeSeats({ capacity: 3 });
    two(seats, 'a', 'b');
    two(seats, 'c', 'd');
    one(seats, 'e');
    expect(seats.words.at(-1)).toBe('e waiting');
  });

  it.each<[string, Partial<SignupPlan>, Partial<Join>, string | null]>([
    ['before it opens', { opensAt: at('2026-11-23T01:00:00.000Z') }, {}, 'SIGNUP_NOT_OPEN'],
    ['before it opens, at the counter', { opensAt: at('2026-11-23T01:00:00.000Z') }, desk, 'SIGNUP_NOT_OPEN'],
    ['… all the same', { opensAt: at('2026-11-23T01:00:00.000Z') }, { ...desk, anyway: true }, null],
    ['at the very opening', { opensAt: at('2026-11-22T01:00:00.000Z') }, {}, null],
    ['at the very close', { closesAt: at('2026-11-22T01:00:00.000Z') }, {}, 'SIGNUP_CLOSED'],
    [
      'after it closed, all the same',
      { closesAt: at('2026-11-22T01:00:00.000Z') },
      { ...desk, anyway: true },
      null,
    ],
    [
      '"all the same" by somebody else',
      { closesAt: at('2026-11-22T01:00:00.000Z') },
      { anyway: true },
      'SIGNUP_CLOSED',
    ],
    ['for a draw', { way: 'lottery' }, {}, 'SIGNUP_BY_LOTTERY'],
    ['for a draw, at the counter', { way: 'lottery' }, desk, 'SIGNUP_BY_LOTTERY'],
    [
      'for a draw, at the counter, all the same',
      { way: 'lottery' },
      { ...desk, anyway: true },
      'SIGNUP_BY_LOTTERY',
    ],
    ['for a draw, on the counter’s seats', { way: 'lottery', deskQuota: 1 }, desk, null],
    ['for nobody on the wait-list', { capacity: 1, taken: 1, waitingMost: 0 }, {}, 'SIGNUP_FULL'],
    [
      'full, at the counter, all the same',
      { capacity: 1, taken: 1, waitingMost: 0 },
      { ...desk, anyway: true },
      'SIGNUP_FULL',
    ],
  ])('%s', (_, plan, more, reason) => {
    expect(reasonOf(one(madeSeats(plan), 'a', more))).toBe(reason);
  });

  it('is by hand, not by lot, once the draw is published', () => {
    expect(reasonOf(one(madeSeats({ way: 'lottery' }, seatActivity({ drawn: true })), 'a'))).toBeNull();
  });

  it('is not for drafts and cancelled activities', () => {
    expect(reasonOf(one(madeSeats({}, seatActivity({ state: 'draft' })), 'a'))).toBe('NOT_FOUND');
    expect(reasonOf(one(madeSeats({}, seatActivity({ state: 'cancelled' })), 'a'))).toBe('SIGNUP_CLOSED');
  });

  it('refuses companions who are not asked for, oneself, and those who have a place', () => {
    expect(reasonOf(two(madeSeats({ companions: false }), 'a', 'b'))).toBe('COMPANIONS_NOT_ASKED');
    expect(reasonOf(two(madeSeats(), 'a', 'a'))).toBe('COMPANION_SELF');
    const seats = madeSeats();
    one(seats, 'b');
    expect(two(seats, 'a', 'b')).toMatchObject({ reason: 'COMPANION_CANNOT', memberId: 'b' });
    expect(reasonOf(two(madeSeats({ capacity: 1 }), 'a', 'b'))).toBe('SIGNUP_FULL');
  });

  it('says what the gates say, and about whom; staff may overrule them', () => {
    const refusals = new Map([['b', { reason: 'GATE_AGE', details: { ages: '60岁以上' } } as const]]);
    const through = (move: Join) => madeSeats().moveThrough(new Map([[move, refusals]]), move)[0] as Moved;
    expect(through(joinOf(['a', 'b']))).toEqual({
      ok: false,
      reason: 'GATE_AGE',
      details: { ages: '60岁以上' },
      memberId: 'b',
    });
    expect(reasonOf(through(joinOf(['a', 'b'], desk)))).toBe('GATE_AGE');
    expect(reasonOf(through(joinOf(['a', 'b'], { ...desk, anyway: true })))).toBeNull();
    expect(reasonOf(through(joinOf(['a', 'b'], { anyway: true })))).toBe('GATE_AGE');
  });

  it('answers the same to whoever has a place already', () => {
    const seats = madeSeats({ capacity: 1 });
    one(seats, 'a');
    one(seats, 'b');
    expect(one(seats, 'b')).toMatchObject({ ok: true, repeated: true, signup: { ticket: 2 } });
    expect(seats.plan.lastTicket).toBe(2);
  });
});

describe('the counter’s seats', () => {
  const kept = () => madeSeats({ capacity: 3, deskQuota: 2, deskQuotaUntil: at('2026-11-25T00:00:00.000Z') });

  it('are kept from everybody else', () => {
    const seats = kept();
    one(seats, 'a');
    one(seats, 'b');
    expect(seats.words).toEqual(['a confirmed', 'b waiting']);
  });

  it('are taken first at the counter, past those who wait', () => {
    const seats = kept();
    for (const who of ['a', 'b']) one(seats, who);
    for (const who of ['c', 'd', 'e']) one(seats, who, desk);
    expect(seats.words).toEqual(['a confirmed', 'b waiting', 'c confirmed', 'd confirmed', 'e waiting']);
    expect(seats.of('c').fromQuota).toBe(true);
  });

  it('and a free one together seat a pair, if nobody waits', () => {
    const seats = madeSeats({ capacity: 2, deskQuota: 1 });
    two(seats, 'a', 'b', desk);
    expect([seats.of('a').fromQuota, seats.of('b').fromQuota]).toEqual([true, false]);
    const queued = madeSeats({ capacity: 2, deskQuota: 1 });
    two(queued, 'x', 'y');
    two(queued, 'a', 'b', desk);
    expect(queued.words.slice(2)).toEqual(['a waiting', 'b waiting']);
  });

  it('come back to the counter before their day, and go to the wait-list after it', () => {
    const seats = kept();
    one(seats, 'a');
    one(seats, 'c', desk);
    one(seats, 'w');
    does(seats, 'leave', 'c');
    expect(seats.of('w').state).toBe('waiting');
    seats.move({ kind: 'release' });
    expect(seats.of('w').state).toBe('waiting');
    seats.now = at('2026-11-25T00:00:00.000Z');
    seats.move({ kind: 'release' });
    expect(seats.of('w').state).toBe('offered');
    expect(seats.plan.quotaReleasedAt).toEqual(seats.now);
  });
});

describe('the result of a draw', () => {
  const actor = { accountId: null, byName: null, via: 'lottery' } as const;
  const party = (memberIds: string[], seat: boolean) => ({ memberIds, seat, actor });

  it('seats who was drawn and queues the others in their order', () => {
    const seats = madeSeats({ way: 'lottery', capacity: 3 });
    seats.move({
      kind: 'place',
      parties: [party(['a'], true), party(['b', 'c'], true), party(['d', 'e'], false), party(['f'], false)],
    });
    expect(seats.words).toEqual([
      'a confirmed',
      'b confirmed',
      'c confirmed',
      'd waiting',
      'e waiting',
      'f waiting',
    ]);
    expect(seats.rows.map(({ via }) => via)).toEqual(Array(6).fill('lottery'));
  });

  it('never goes beyond the seats, and leaves alone who has a place', () => {
    const seats = madeSeats({ way: 'lottery', capacity: 2, deskQuota: 1 });
    one(seats, 'x', desk);
    seats.move({ kind: 'place', parties: [party(['x'], true), party(['a'], true), party(['b'], true)] });
    expect(seats.words).toEqual(['x confirmed', 'a confirmed', 'b waiting']);
    expect(seats.of('x').ticket).toBe(1);
  });

  it('seats the other one of a pair where one has got a seat at the counter', () => {
    const seats = madeSeats({ way: 'lottery', capacity: 3, deskQuota: 1 });
    one(seats, 'x', desk);
    seats.move({
      kind: 'place',
      parties: [party(['x', 'y'], true), party(['a'], true), party(['b'], false)],
    });
    expect(seats.words).toEqual(['x confirmed', 'y confirmed', 'a confirmed', 'b waiting']);
  });

  it('lets nobody wait for ever who is placed once the wait-list is over', () => {
    const seats = madeSeats({ way: 'lottery', capacity: 1 });
    seats.now = at('2026-12-06T01:30:00.000Z');
    seats.move({ kind: 'close' });
    seats.move({ kind: 'place', parties: [party(['a'], true), party(['b'], false)] });
    seats.move({ kind: 'close' });
    expect(seats.words).toEqual(['a confirmed', 'b closed']);
    expect(seats.plan).toMatchObject({ waiting: 0, closedAt: seats.now });
  });
});

describe('a request', () => {
  it('that is repeated gets its first answer, whatever has happened since', () => {
    const seats = madeSeats({ capacity: 1 });
    const move = joinOf(['a']);
    const first = signupOf(seats.move(move)[0] as Moved);
    does(seats, 'leave', 'a');
    expect(seats.move(move)[0]).toMatchObject({ ok: true, repeated: true, signup: { id: first.id } });
    expect(seats.words).toEqual(['a left']);
  });

  it('sent twice in one go counts once', () => {
    const seats = madeSeats({ capacity: 5 });
    const move = joinOf(['a']);
    expect(seats.move(move, { ...move })[1]).toMatchObject({ ok: true, repeated: true });
    expect(seats.entries).toHaveLength(1);
  });
});
