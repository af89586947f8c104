import { slotOf } from './slot.rules.js';

const at = (text: string) => Date.parse(text);

describe('the slot in which a moment lies', () => {
  it.each([
    ['2026-11-22T01:00:00.000Z', 5, '2026-11-22T01:00:00.000Z'],
    ['2026-11-22T01:04:59.999Z', 5, '2026-11-22T01:00:00.000Z'],
    ['2026-11-22T01:05:00.000Z', 5, '2026-11-22T01:05:00.000Z'],
    ['2026-11-22T23:59:00.000Z', 24 * 60, '2026-11-22T00:00:00.000Z'],
  ])('%s in slots of %i minutes', (now, minutes, start) => {
    expect(slotOf(at(now), minutes)).toBe(at(start));
  });
});
