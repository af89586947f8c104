import { freshness, pauseUntil } from './rotating.rules';

const now = Date.parse('2026-11-22T06:00:00.000Z');
const at = (seconds: number) => new Date(now + seconds * 1000).toISOString();

it.each([
  ['asks for the count every five seconds', at(25), 5000],
  ['asks at the change of code', at(2), 2200],
  ['does not hammer when its own clock is ahead', at(-300), 1000],
  ['does not fall asleep when its own clock is behind', at(300), 5000],
])('%s', (_, nextAt, pause) => {
  expect(pauseUntil(nextAt, now)).toBe(pause);
});

it.each([
  ['a code just fetched', 1000, false, 'fresh'],
  ['a lost network', 20_000, true, 'late'],
  ['a network lost for a minute', 60_000, true, 'dead'],
])('%s', (_, age, failing, expected) => {
  expect(freshness(now - age, failing, now)).toBe(expected);
});
