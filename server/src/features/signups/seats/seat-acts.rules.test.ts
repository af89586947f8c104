import { at, does, madeSeats, one, reasonOf, two } from '../../../../test/make-seats.js';
import { atDesk, self } from '../../../../test/make-signup.js';
import type { SignupPlan } from '../plans/signup-plan.entity.js';
import type { Act } from './move.js';

describe('a freed seat', () => {
  const queued = (plan: Partial<SignupPlan> = {}) => {
    const seats = madeSeats({ capacity: 1, ...plan });
    for (const who of ['a', 'b', 'c']) one(seats, who);
    return seats;
  };

  it.each<Act['kind']>(['leave', 'remove'])('is offered to the head of the queue after: %s', kind => {
    const seats = queued();
    does(seats, kind, 'a', { actor: atDesk('desk') });
    expect(seats.words.slice(1)).toEqual(['b offered', 'c waiting']);
    expect(seats.of('b').answerBy).toEqual(at('2026-11-24T01:00:00.000Z'));
    expect(seats.plan).toMatchObject({ taken: 1, waiting: 1 });
  });

  it('goes to the next organizer’s decision where the way is approval', () => {
    const seats = queued({ way: 'approval' });
    does(seats, 'refuse', 'a', { actor: atDesk('desk'), reason: '这一次先请新同学' });
    expect(seats.words).toEqual(['a refused', 'b requested', 'c waiting']);
    does(seats, 'approve', 'b', { actor: atDesk('desk') });
    expect(seats.of('b').state).toBe('confirmed');
    expect(reasonOf(does(seats, 'approve', 'b'))).toBe('SIGNUP_NOT_REQUESTED');
    expect(reasonOf(does(seats, 'refuse', 'c'))).toBe('SIGNUP_NOT_REQUESTED');
  });

  it('is passed on by whoever declines or does not answer', () => {
    const seats = queued();
    does(seats, 'leave', 'a');
    does(seats, 'decline', 'b');
    expect(seats.words).toEqual(['a left', 'b declined', 'c offered']);
    seats.now = at('2026-11-24T00:59:00.000Z');
    seats.move({ kind: 'lapse' });
    expect(seats.of('c').state).toBe('offered');
    seats.now = at('2026-11-24T01:00:00.000Z');
    expect(reasonOf(does(seats, 'accept', 'c'))).toBe('OFFER_OVER');
    seats.move({ kind: 'lapse' });
    expect(seats.of('c').state).toBe('lapsed');
    expect(seats.plan).toMatchObject({ taken: 0, waiting: 0 });
  });

  it('waits for a second one where a pair is next', () => {
    const seats = madeSeats({ capacity: 2 });
    for (const who of ['a', 'b']) one(seats, who);
    two(seats, 'c', 'd');
    one(seats, 'e');
    does(seats, 'leave', 'a');
    expect(seats.words).toEqual(['a left', 'b confirmed', 'c waiting', 'd waiting', 'e waiting']);
    does(seats, 'leave', 'b');
    expect(seats.words).toEqual(['a left', 'b left', 'c offered', 'd offered', 'e waiting']);
  });

  it('goes past a pair only when a second one would hardly come in time', () => {
    const seats = madeSeats({ capacity: 2 });
    for (const who of ['a', 'b']) one(seats, who);
    two(seats, 'c', 'd');
    one(seats, 'e');
    does(seats, 'leave', 'a');
    // 24 hours of daytime before the first session, on Sunday at 9:30, are since Friday at 9:30.
    seats.now = at('2026-12-04T01:29:00.000Z');
    seats.move({ kind: 'settle' });
    expect(seats.of('e').state).toBe('waiting');
    seats.now = at('2026-12-04T01:30:00.000Z');
    seats.move({ kind: 'settle' });
    expect(seats.of('e')).toMatchObject({ state: 'offered', answerBy: at('2026-12-06T01:30:00.000Z') });
    expect(seats.of('c').state).toBe('waiting');
  });

  it('stays free after the wait-list has ended', () => {
    const seats = queued();
    seats.now = at('2026-12-06T01:30:00.000Z');
    does(seats, 'leave', 'a', { actor: atDesk('desk') });
    expect(seats.words).toEqual(['a left', 'b waiting', 'c waiting']);
  });
});

describe('a pair', () => {
  it('accepts, declines and leaves as one', () => {
    const seats = madeSeats({ capacity: 2 });
    two(seats, 'a', 'b');
    two(seats, 'c', 'd');
    two(seats, 'e', 'f');
    does(seats, 'leave', 'b');
    expect(seats.words.slice(0, 4)).toEqual(['a left', 'b left', 'c offered', 'd offered']);
    does(seats, 'decline', 'd');
    does(seats, 'accept', 'f');
    expect(seats.words.slice(2)).toEqual(['c declined', 'd declined', 'e confirmed', 'f confirmed']);
  });

  it('may part: the other one stays, with the same place in the queue', () => {
    const seats = madeSeats({ capacity: 2 });
    one(seats, 'a');
    two(seats, 'c', 'd');
    does(seats, 'leave', 'c', { alone: true });
    expect(seats.words.slice(1)).toEqual(['c left', 'd offered']);
    expect(seats.plan).toMatchObject({ taken: 2, waiting: 0 });
  });
});

describe('leaving', () => {
  it.each<[string, Partial<SignupPlan>, string, Partial<Act>, string | null]>([
    [
      'before the deadline',
      { leaveUntil: at('2026-11-25T00:00:00.000Z') },
      '2026-11-24T23:59:00.000Z',
      {},
      null,
    ],
    [
      'at the deadline',
      { leaveUntil: at('2026-11-25T00:00:00.000Z') },
      '2026-11-25T00:00:00.000Z',
      {},
      'LEAVE_TOO_LATE',
    ],
    [
      'later, by staff',
      { leaveUntil: at('2026-11-25T00:00:00.000Z') },
      '2026-11-25T00:00:00.000Z',
      { actor: atDesk('desk') },
      null,
    ],
    [
      'later, by family',
      { leaveUntil: at('2026-11-25T00:00:00.000Z') },
      '2026-11-25T00:00:00.000Z',
      { actor: { ...self('x'), via: 'family' } },
      'LEAVE_TOO_LATE',
    ],
    ['before the first session', {}, '2026-12-06T01:29:00.000Z', {}, null],
    ['from its start on', {}, '2026-12-06T01:30:00.000Z', {}, 'LEAVE_TOO_LATE'],
  ])('a seat %s', (_, plan, moment, more, reason) => {
    const seats = madeSeats(plan);
    one(seats, 'a');
    seats.now = at(moment);
    expect(reasonOf(does(seats, 'leave', 'a', more))).toBe(reason);
  });

  it('by a tap is possible for ten minutes after whatever gave the seat, the deadline or not', () => {
    const seats = madeSeats({ leaveUntil: at('2026-11-25T00:00:00.000Z') });
    seats.now = at('2026-11-26T00:00:00.000Z');
    one(seats, 'a');
    one(seats, 'b');
    seats.now = at('2026-11-26T00:09:59.000Z');
    expect(reasonOf(does(seats, 'leave', 'a'))).toBeNull();
    seats.now = at('2026-11-26T00:10:00.000Z');
    expect(reasonOf(does(seats, 'leave', 'b'))).toBe('LEAVE_TOO_LATE');
  });

  it('the wait-list is possible at any time; what has ended cannot be left', () => {
    const seats = madeSeats({ capacity: 1, leaveUntil: at('2026-11-21T00:00:00.000Z') });
    one(seats, 'a');
    one(seats, 'b');
    expect(reasonOf(does(seats, 'leave', 'b'))).toBeNull();
    expect(reasonOf(does(seats, 'leave', 'b'))).toBe('SIGNUP_ENDED');
    expect(reasonOf(does(seats, 'remove', 'b'))).toBe('SIGNUP_ENDED');
  });

  it('and coming again means the end of the queue', () => {
    const seats = madeSeats({ capacity: 1 });
    for (const who of ['a', 'b', 'c']) one(seats, who);
    does(seats, 'leave', 'b');
    one(seats, 'b');
    expect(seats.words).toEqual(['a confirmed', 'c waiting', 'b waiting']);
  });
});
