import { expectTimes, stateOf, whyNot } from './draw-state.rules.js';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour));
const draw = { opensAt: at(1), closesAt: at(4), drawnAt: null, publishedAt: null };

it.each([
  ['planned', draw, at(0), 'DRAW_NOT_OPEN'],
  ['open', draw, at(1), null],
  ['open', draw, at(3), null],
  ['closed', draw, at(4), 'DRAW_CLOSED'],
  ['drawn', { ...draw, drawnAt: at(5) }, at(6), 'DRAW_CLOSED'],
  ['published', { ...draw, drawnAt: at(5), publishedAt: at(6) }, at(6), 'DRAW_CLOSED'],
])('is %s', (state, marks, now, why) => {
  expect([stateOf(marks, now), whyNot(marks, now)?.reason ?? null]).toEqual([state, why]);
});

describe('times', () => {
  const now = at(2);
  const before = (applications: number, closesAt = at(4)) => ({ ...draw, closesAt, applications });

  it.each([
    ['a new draw that is open already', { opensAt: at(1), closesAt: at(4) }, null],
    ['a later opening while nobody has applied', { opensAt: at(3), closesAt: at(4) }, before(0)],
    ['an earlier opening', { opensAt: at(0), closesAt: at(4) }, before(3)],
    ['a later end', { opensAt: at(1), closesAt: at(9) }, before(3)],
    ['an end that has passed and stays', { opensAt: at(0), closesAt: at(1) }, before(3, at(1))],
    ['a longer time after the end', { opensAt: at(0), closesAt: at(5) }, before(3, at(1))],
  ])('allows %s', (_, wanted, former) => {
    expect(() => expectTimes(wanted, now, former)).not.toThrow();
  });

  it.each([
    ['an end before the opening', { opensAt: at(5), closesAt: at(4) }, null],
    ['an end with the opening', { opensAt: at(4), closesAt: at(4) }, null],
    ['an end that has passed', { opensAt: at(0), closesAt: at(2) }, null],
    ['an end moved into the past', { opensAt: at(0), closesAt: at(1) }, before(0)],
    ['an opening after somebody applied', { opensAt: at(3), closesAt: at(4) }, before(1)],
  ])('refuses %s', (_, wanted, former) => {
    expect(() => expectTimes(wanted, now, former)).toThrow('时间不对');
  });
});
