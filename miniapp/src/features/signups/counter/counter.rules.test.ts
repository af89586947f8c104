import type { DeskCandidate, SeatCounts } from '@wanqing/shared';
import { afterFind, cardOf, expected, isIn, mayOverrule, seatsLine, seekOf } from './counter.rules';

const person = (name: string): DeskCandidate => ({
  memberId: name,
  name,
  branch: { id: 'B', name: '第一支部' },
  age: 70,
  phoneLast4: '1234',
  signup: null,
  canSignUp: { ok: true },
  conflicts: [],
});
const counts = (some: Partial<SeatCounts>): SeatCounts => ({
  capacity: 30,
  taken: 0,
  requested: 0,
  offered: 0,
  confirmed: 0,
  waiting: 0,
  kept: 0,
  free: 0,
  desk: 0,
  ...some,
});

it('takes one person under four digits or a card, and lets a name be picked', () => {
  const [wang, li] = [person('王秀英'), person('李建国')];
  expect(afterFind({ by: 'digits', digits: '1234' }, [wang])).toEqual({ do: 'ask', person: wang });
  expect(afterFind({ by: 'card', card: 'k/0' }, [wang])).toEqual({ do: 'ask', person: wang });
  expect(afterFind({ by: 'digits', digits: '1234' }, [wang, li])).toEqual({
    do: 'choose',
    people: [wang, li],
  });
  expect(afterFind({ by: 'name', name: '王' }, [wang])).toEqual({ do: 'choose', people: [wang] });
  expect(afterFind({ by: 'name', name: '王' }, [])).toEqual({ do: 'nobody' });
});

it.each([
  ['https://wanqing.example/k/0123456789abcdef', true],
  ['https://wanqing.example/p/0123456789abcdef', false],
  ['something else', false],
])('card %s: %s', (scanned, card) => {
  expect(cardOf(scanned) !== null).toBe(card);
});

it.each([
  ['1234', 'digits'],
  ['123', undefined],
  ['王', 'name'],
  ['wang', undefined],
  ['王xiu', undefined],
  ['  ', undefined],
])('「%s」 asks by %s', (text, by) => {
  expect(seekOf(text)?.by).toBe(by);
});

it('insists on anything but a seat', () => {
  expect([mayOverrule('GATE_AGE'), mayOverrule('SIGNUP_CONFLICT'), mayOverrule('SIGNUP_NOT_OPEN')]).toEqual([
    true,
    true,
    true,
  ]);
  expect([mayOverrule('SIGNUP_FULL'), mayOverrule('SIGNUP_BY_LOTTERY')]).toEqual([false, false]);
});

it.each([
  ['kept seats come first', counts({ kept: 1, waiting: 9 }), 1, 'seat'],
  ['kept seats for both', counts({ kept: 1, free: 0 }), 2, 'wait'],
  ['free ones where nobody waits', counts({ free: 2 }), 2, 'seat'],
  ['one kept and one free', counts({ kept: 1, free: 1 }), 2, 'seat'],
  ['nobody passes the queue', counts({ free: 1, waiting: 1 }), 1, 'wait'],
  ['full', counts({}), 1, 'wait'],
] as const)('%s', (_, given, size, what) => {
  expect(expected(given, size)).toBe(what);
});

it.each([
  [counts({ free: 5, kept: 2, waiting: 0 }), '还有5个位子，另给柜台留了2个，没有人候补'],
  [counts({ kept: 2, waiting: 3 }), '只剩给柜台留的2个，候补3人'],
  [counts({ waiting: 3 }), '满了，候补3人'],
  [counts({ free: 1 }), '还有1个位子，没有人候补'],
])('says the seats: %#', (given, said) => {
  expect(seatsLine({ counts: given })).toBe(said);
});

it('knows who is in', () => {
  const signup = (state: 'waiting' | 'left') => ({ signup: { id: 'S', state, ahead: null } });
  expect([isIn({ signup: null }), isIn(signup('waiting')), isIn(signup('left'))]).toEqual([
    false,
    true,
    false,
  ]);
});
