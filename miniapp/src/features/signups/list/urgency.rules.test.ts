import { urgency } from './urgency.rules';

const none = {
  capacity: 10,
  taken: 0,
  requested: 0,
  offered: 0,
  confirmed: 0,
  waiting: 0,
  kept: 0,
  free: 10,
  desk: 0,
};

it.each([
  ['requests first', { requested: 1, offered: 4 }, false, 3],
  ['then calls', { offered: 4 }, false, 2],
  ['then what runs', {}, false, 1],
  ['then what is over', { requested: 1 }, true, 0],
])('%s', (_, some, closed, rank) => {
  expect(urgency({ counts: { ...none, ...some }, closed })).toBe(rank);
});
