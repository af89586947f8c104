import { momentOfSending, nowOrTomorrow } from './when.rules';

const now = Date.parse('2026-11-23T01:00:00.000Z');

it('begins with now, or tomorrow at nine', () => {
  expect(nowOrTomorrow(now)).toEqual({ later: false, day: '2026-11-24', time: '09:00' });
});

it.each([
  ['now', { later: false, day: '', time: '' }, null],
  ['tomorrow', { later: true, day: '2026-11-24', time: '09:00' }, '2026-11-24T01:00:00.000Z'],
  ['a moment past', { later: true, day: '2026-11-23', time: '08:59' }, undefined],
  ['no day', { later: true, day: '', time: '09:00' }, undefined],
  ['no time', { later: true, day: '2026-11-24', time: '' }, undefined],
])('%s', (_, chosen, expected) => {
  expect(momentOfSending(chosen, now)).toBe(expected);
});
