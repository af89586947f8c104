import { at, does, madeSeats, one, seatActivity, two } from '../../../../test/make-seats.js';
import { atDesk } from '../../../../test/make-signup.js';

describe('the end of the wait-list', () => {
  const start = at('2026-12-06T01:30:00.000Z');
  const queued = (activity = seatActivity()) => {
    const seats = madeSeats({ capacity: 2 }, activity);
    for (const who of ['a', 'b']) one(seats, who);
    two(seats, 'c', 'd');
    for (const who of ['e', 'f']) one(seats, who);
    return seats;
  };

  it('is when the first session starts, not when sign-up closes', () => {
    const seats = queued();
    seats.now = at('2026-12-05T12:00:00.000Z');
    seats.move({ kind: 'close' });
    expect(seats.plan.closedAt).toBeNull();
    seats.now = start;
    seats.move({ kind: 'close' });
    expect(seats.plan).toMatchObject({ closedAt: start, waiting: 0 });
    expect(seats.words.slice(2)).toEqual(['c closed', 'd closed', 'e closed', 'f closed']);
  });

  it('gives what a pair could not use, and what was not answered, to the next who can come later on', () => {
    const seats = queued(seatActivity({ comesAgain: true }));
    seats.now = start;
    does(seats, 'leave', 'a', { actor: atDesk('desk') });
    seats.move({ kind: 'close' });
    expect(seats.words.slice(2)).toEqual(['c closed', 'd closed', 'e confirmed', 'f closed']);
  });

  it('gives no seat at what has begun and does not come again', () => {
    const seats = queued(seatActivity({ comesAgain: false }));
    seats.now = start;
    does(seats, 'leave', 'a', { actor: atDesk('desk') });
    seats.move({ kind: 'close' });
    expect(seats.words.slice(2)).toEqual(['c closed', 'd closed', 'e closed', 'f closed']);
  });

  it('comes at once where the activity is cancelled', () => {
    const seats = queued();
    for (const who of ['a', 'b']) does(seats, 'leave', who);
    seats.activity = seatActivity({ state: 'cancelled' });
    seats.move({ kind: 'close' });
    expect(seats.plan).toMatchObject({ closedAt: seats.now, taken: 0, waiting: 0 });
    expect(seats.words.slice(2)).toEqual(['c closed', 'd closed', 'e closed', 'f closed']);
  });

  it('happens once, and is written down for everybody', () => {
    const seats = queued();
    seats.now = start;
    seats.move({ kind: 'close' }, { kind: 'close' }, { kind: 'lapse' });
    expect(
      seats.entries.filter(({ what }) => what === 'closed').map(({ signup }) => signup.memberId),
    ).toEqual(['c', 'd', 'e', 'f']);
  });
});
