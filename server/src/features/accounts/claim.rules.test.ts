import { expectUsable, isFresh, stateOf } from './claim.rules.js';

const now = new Date('2026-11-22T01:00:00.000Z');
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('rescue codes', () => {
  it.each([
    ['waiting', inMinutes(1), null],
    ['expired', now, null],
    ['expired', inMinutes(-1), null],
    ['recognised', inMinutes(1), now],
    ['recognised', inMinutes(-1), inMinutes(-2)],
  ] as const)('are %s when they end at %s and were resolved at %s', (state, expiresAt, resolvedAt) => {
    expect(stateOf({ expiresAt, resolvedAt }, now)).toBe(state);
  });

  it.each([
    [15, null, true],
    [14, null, false],
    [60, now, false],
  ])('with %s minutes left, resolved %s: shown again is %s', (minutes, resolvedAt, fresh) => {
    expect(isFresh({ expiresAt: inMinutes(minutes), resolvedAt }, now)).toBe(fresh);
  });

  it('cannot be used at the moment they expire', () => {
    expect(() => expectUsable({ expiresAt: now, resolvedAt: null }, now)).toThrow(
      expect.objectContaining({ code: 'CLAIM_EXPIRED' }),
    );
    expect(() => expectUsable({ expiresAt: inMinutes(1), resolvedAt: null }, now)).not.toThrow();
  });
});
