import type { Waiter } from '../activities/sign-up-lists.js';
import { admissible, isStandbyTime, standbyFrom, standbyParties } from './standby.rules.js';

/** 「a」 is somebody alone, 「b+c」 a pair. */
const waitersOf = (queue: string): Waiter[] =>
  queue
    .split(' ')
    .filter(Boolean)
    .flatMap(party =>
      party.split('+').map(memberId => ({ signupId: `s-${memberId}`, memberId, partyId: party })),
    );

describe('who goes in from the wait-list', () => {
  it.each<[what: string, queue: string, here: string, came: string, free: number, admitted: string]>([
    ['nobody where no seat is free', 'a b', 'a b', '', 0, ''],
    ['the first of those who stand there', 'a b c', 'b c', '', 1, 'b'],
    ['in the order of the wait-list, whoever stood there first', 'a b c', 'c a', '', 2, 'a c'],
    ['all where there are seats enough', 'a b', 'a b', '', 5, 'a b'],
    ['a pair together', 'a+b c', 'a b c', '', 2, 'a b'],
    ['not one of a pair alone, the next takes the seat', 'a+b c', 'a b c', '', 1, 'c'],
    ['a pair behind, once the head has gone in', 'a b+c d', 'a b c d', '', 3, 'a b c'],
    ['not a pair of whom one is missing', 'a+b c', 'a c', '', 5, 'c'],
    ['the second of a pair whose first is in', 'a+b c', 'b c', 'a', 1, 'b'],
    ['nobody who is in already', 'a b', 'a b', 'a', 1, 'b'],
    ['nobody who does not stand there', 'a b', '', '', 3, ''],
  ])('%s', (_, queue, here, came, free, admitted) => {
    const parties = standbyParties(waitersOf(queue), new Set(here.split(' ')), new Set(came.split(' ')));
    expect(
      admissible(parties, free)
        .map(({ memberId }) => memberId)
        .join(' '),
    ).toBe(admitted);
  });

  it('never more than the seats, and pairs whole, whatever the queue', () => {
    for (let seed = 0; seed < 300; seed++) {
      const parties = Array.from({ length: 1 + (seed % 9) }, (_, index) =>
        (seed >> index) % 3 === 0 ? `a${index}+b${index}` : `a${index}`,
      );
      const waiters = waitersOf(parties.join(' '));
      const free = seed % 7;
      const all = new Set(waiters.map(({ memberId }) => memberId));
      const admitted = admissible(standbyParties(waiters, all, new Set()), free);
      expect(admitted.length).toBeLessThanOrEqual(free);
      for (const party of new Set(admitted.map(({ partyId }) => partyId)))
        expect(admitted.filter(({ partyId }) => partyId === party)).toHaveLength(party.includes('+') ? 2 : 1);
      const order = waiters.filter(waiter => admitted.includes(waiter));
      expect(admitted).toEqual(order);
    }
  });
});

describe('when seats are given away', () => {
  const at = (time: string) => new Date(`2026-11-22T${time}:00+08:00`);
  const session = { startsAt: at('09:30'), endsAt: at('11:00') };

  it.each([
    ['09:39', false],
    ['09:40', true],
    ['11:00', true],
    ['11:01', false],
  ])('%s: %s', (time, expected) => {
    expect(isStandbyTime(session, at(time))).toBe(expected);
  });

  it('ten minutes after the start', () => {
    expect(standbyFrom(session)).toEqual(at('09:40'));
  });
});
