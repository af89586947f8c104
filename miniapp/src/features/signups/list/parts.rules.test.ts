import type { SeatCounts, SignupState } from '@wanqing/shared';
import { type Act, actsOn, firstPart, partsOf } from './parts.rules';

const counts: SeatCounts = {
  capacity: 30,
  taken: 24,
  requested: 0,
  offered: 0,
  confirmed: 24,
  waiting: 0,
  kept: 2,
  free: 4,
  desk: 1,
};

it('has no section for requests where nobody decides', () => {
  expect(partsOf(counts, 'first_come').map(({ label }) => label)).toEqual([
    '有位子 24',
    '等回话 0',
    '候补 0',
    '退了的',
  ]);
  expect(partsOf(counts, 'approval').map(({ value }) => value)).toContain('requested');
});

it.each([
  [{ requested: 2, offered: 1 }, 'requested'],
  [{ offered: 1 }, 'offered'],
  [{}, 'confirmed'],
])('shows first what waits for somebody: %j', (some, part) => {
  expect(firstPart({ ...counts, ...some })).toBe(part);
});

it.each<[SignupState, boolean, Act[]]>([
  ['offered', false, ['accept', 'decline']],
  ['requested', true, ['approve', 'refuse']],
  ['requested', false, ['leave']],
  ['confirmed', true, ['leave']],
  ['waiting', false, ['leave']],
  ['left', true, []],
  ['closed', true, []],
])('%s, organizer %s', (state, organizes, acts) => {
  expect(actsOn(state, organizes)).toEqual(acts);
});
