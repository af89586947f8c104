import type { CheckInOutcome } from '@wanqing/shared';
import type { CheckIn } from './check-in.entity.js';
import { newAttempt, newCheckIn } from './new-rows.js';
import { type Decided, settle } from './settle.rules.js';

const at = new Date('2026-11-22T01:00:00.000Z');
const both = { sessionId: 's1', accountId: 'phone', method: 'poster' as const, at, createdAt: at };

function decided(
  requestKey: string,
  overrides: { memberId?: string; accountId?: string; outcome?: CheckInOutcome } = {},
): Decided {
  const outcome = overrides.outcome ?? 'CHECKED_IN';
  const memberId = overrides.memberId ?? 'chen';
  const accountId = overrides.accountId ?? 'phone';
  return {
    attempt: newAttempt({ ...both, accountId, memberId, requestKey, outcome }),
    checkIn: outcome === 'CHECKED_IN' ? newCheckIn({ ...both, accountId, memberId, invited: true }) : null,
  };
}

const outcomes = (all: readonly Decided[], standing: readonly CheckIn[] = []) =>
  settle(all, [], standing).map(({ attempt, repeated }) => `${attempt.outcome}${repeated ? ' again' : ''}`);

describe('answers written together', () => {
  it('let one person in once, however many phones ask', () => {
    const all = [decided('a'), decided('b', { accountId: 'other' }), decided('c', { memberId: 'wang' })];
    expect(outcomes(all)).toEqual(['CHECKED_IN', 'ALREADY_CHECKED_IN', 'CHECKED_IN']);
    const [first, second] = settle(all, [], []);
    expect(second?.checkIn).toBe(first?.checkIn);
    expect(second?.attempt.checkInId).toBe(first?.checkIn?.id);
  });

  it('give a request its first answer, though it comes twice at once', () => {
    expect(outcomes([decided('a'), decided('a')])).toEqual(['CHECKED_IN', 'CHECKED_IN again']);
  });

  it('give a request the answer of earlier times', () => {
    const [given] = settle([decided('a', { outcome: 'NOT_OPEN_YET' })], [], []);
    const [again] = settle([decided('a')], given ? [given] : [], []);
    expect(again).toMatchObject({ repeated: true, attempt: { outcome: 'NOT_OPEN_YET' } });
  });

  it('are not confused by the same key of another phone', () => {
    const all = [decided('a'), decided('a', { accountId: 'other', memberId: 'wang' })];
    expect(outcomes(all)).toEqual(['CHECKED_IN', 'CHECKED_IN']);
  });

  it.each([
    ['CHECKED_IN', 'ALREADY_CHECKED_IN'],
    ['CLOSED', 'ALREADY_CHECKED_IN'],
    ['CODE_EXPIRED', 'ALREADY_CHECKED_IN'],
    ['NOT_INVITED', 'ALREADY_CHECKED_IN'],
    ['CANCELLED', 'CANCELLED'],
  ] as const)('%s becomes %s for who is in already', (outcome, expected) => {
    const standing = newCheckIn({ ...both, memberId: 'chen', invited: true });
    expect(outcomes([decided('a', { outcome })], [standing])).toEqual([expected]);
  });
});
