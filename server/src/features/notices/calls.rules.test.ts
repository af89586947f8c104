import type { CallOutcome, Standing } from '@wanqing/shared';
import fc from 'fast-check';
import { afterCall, afterUndo, expectHeard, keptOf, mayUndo, standingOf } from './calls.rules.js';

const at = new Date('2026-11-22T01:00:00.000Z');
const earlier = new Date(at.getTime() - 60_000);
const later = new Date(at.getTime() + 60_000);
const notice = { version: 1, correctedAt: null };
const corrected = { version: 2, correctedAt: at };
const untouched = {
  readVersion: 0,
  push: 'none',
  callTurn: 0,
  callOutcome: null,
  calledAt: null,
  callTries: 0,
  answer: null,
  answeredAt: null,
  answeredBy: null,
} as const;
type Facts = Parameters<typeof afterCall>[1];

describe('how far a notice came with somebody', () => {
  it.each([
    ['nothing happened', {}, 'call'],
    ['a message is on its way', { push: 'waiting' }, 'call'],
    ['nobody knows what became of the message', { push: 'unknown' }, 'call'],
    ['WeChat delivered it', { push: 'sent' }, 'pushed'],
    ['heard by telephone', { callOutcome: 'reached' }, 'told'],
    ['the family passes it on', { callOutcome: 'family', push: 'sent' }, 'told'],
    ['rung in vain', { callOutcome: 'no_answer' }, 'call'],
    ['rung in vain after a message', { callOutcome: 'no_answer', push: 'sent' }, 'pushed'],
    ['the number is wrong', { callOutcome: 'wrong_number' }, 'call'],
    ['opened', { readVersion: 1, callOutcome: 'reached', push: 'sent' }, 'read'],
  ] satisfies [string, Partial<Facts>, Standing][])('%s', (_, facts, expected) => {
    expect(standingOf(notice, { ...untouched, ...facts })).toBe(expected);
  });
});

describe('how far a corrected notice came with somebody', () => {
  it.each([
    ['read before', { readVersion: 1 }, 'call'],
    ['read since', { readVersion: 2 }, 'read'],
    ['told before', { callOutcome: 'reached', calledAt: earlier }, 'call'],
    ['told since', { callOutcome: 'reached', calledAt: at }, 'told'],
    [
      'told before, and a message since',
      { callOutcome: 'reached', calledAt: earlier, push: 'sent' },
      'pushed',
    ],
  ] satisfies [string, Partial<Facts>, Standing][])('%s', (_, facts, expected) => {
    expect(standingOf(corrected, { ...untouched, ...facts })).toBe(expected);
  });
});

describe('a call', () => {
  it.each([
    ['reached', 0, 'told', 0],
    ['family', 1, 'told', 0],
    ['no_answer', 0, 'call', 1],
    ['wrong_number', 1, 'call', 8],
    ['no_answer', 8, 'call', 1],
    ['no_answer', 9, 'call', 9],
    ['wrong_number', 9, 'call', 9],
  ] satisfies [CallOutcome, number, Standing, number][])(
    '%s, turn %i',
    (outcome, before, standing, callTurn) => {
      const facts = { ...untouched, callTurn: before, callTries: 2 };
      expect(afterCall(notice, facts, { outcome, answer: null, at })).toMatchObject({
        standing,
        callTurn,
        callOutcome: outcome,
        calledAt: at,
        callTries: 3,
      });
    },
  );

  it('changes nothing for who has read it meanwhile', () => {
    const facts = { ...untouched, readVersion: 1 };
    expect(afterCall(notice, facts, { outcome: 'no_answer', answer: null, at })).toMatchObject({
      standing: 'read',
    });
  });

  it('records the answer, over an earlier one', () => {
    const facts = { ...untouched, answer: 'go', answeredAt: earlier, answeredBy: 'self' } as const;
    const after = afterCall(notice, facts, { outcome: 'reached', answer: 'stay', at });
    expect(after).toMatchObject({ answer: 'stay', answeredAt: at, answeredBy: 'caller' });
  });

  it('leaves an answer that came later', () => {
    const facts = { ...untouched, answer: 'go', answeredAt: later, answeredBy: 'self' } as const;
    const after = afterCall(notice, facts, { outcome: 'reached', answer: 'stay', at });
    expect(after).toMatchObject({ answer: 'go', answeredAt: later, answeredBy: 'self' });
  });

  it('without an answer leaves the one there is', () => {
    const facts = { ...untouched, answer: 'go', answeredAt: earlier, answeredBy: 'self' } as const;
    expect(afterCall(notice, facts, { outcome: 'reached', answer: null, at })).toMatchObject({
      answer: 'go',
    });
  });

  it.each(['no_answer', 'wrong_number'] as const)('%s brings no answer', outcome => {
    expect(() => expectHeard({ outcome, answer: 'go' })).toThrow(
      expect.objectContaining({ code: 'BAD_REQUEST' }),
    );
    expect(() => expectHeard({ outcome, answer: null })).not.toThrow();
  });
});

describe('a call taken back', () => {
  const call = { outcome: 'reached', answer: 'go', at } as const;
  const before = {
    ...untouched,
    callTurn: 1,
    callOutcome: 'no_answer',
    calledAt: earlier,
    callTries: 1,
  } as const;
  const after = { ...untouched, ...afterCall(notice, before, call) };

  it('leaves what stood before', () => {
    expect(afterUndo(notice, after, keptOf(before), call)).toEqual({
      ...keptFacts(before),
      standing: 'call',
    });
  });

  it('leaves a reading that came since', () => {
    expect(afterUndo(notice, { ...after, readVersion: 1 }, keptOf(before), call).standing).toBe('read');
  });

  it('leaves a message that came through since', () => {
    expect(afterUndo(notice, { ...after, push: 'sent' }, keptOf(before), call).standing).toBe('pushed');
  });

  it('leaves an answer that came since', () => {
    const own = { ...after, answer: 'stay', answeredAt: later, answeredBy: 'self' } as const;
    expect(afterUndo(notice, own, keptOf(before), call)).toMatchObject({
      answer: 'stay',
      answeredBy: 'self',
    });
  });

  it('whatever stood before and whatever the call was: exactly that again', () => {
    const moment = fc.constantFrom(null, earlier);
    fc.assert(
      fc.property(
        fc.record({
          readVersion: fc.nat(1),
          push: fc.constantFrom('none', 'waiting', 'sent', 'refused', 'unknown'),
          callTurn: fc.constantFrom(0, 1, 8, 9),
          callOutcome: fc.constantFrom(null, 'reached', 'no_answer', 'family', 'wrong_number'),
          calledAt: moment,
          callTries: fc.nat(5),
          answer: fc.constantFrom(null, 'ack', 'go', 'stay'),
          answeredAt: moment,
          answeredBy: fc.constantFrom(null, 'self', 'caller', 'relative'),
        }),
        fc.constantFrom('reached', 'no_answer', 'family', 'wrong_number'),
        fc.constantFrom(null, 'go', 'stay'),
        (facts, outcome, answer) => {
          const any = { outcome, answer, at } as const;
          const rung = { ...facts, ...afterCall(notice, facts as Facts, any) } as Facts;
          expect(afterUndo(notice, rung, JSON.parse(JSON.stringify(keptOf(facts as Facts))), any)).toEqual({
            ...keptFacts(facts as Facts),
            standing: standingOf(notice, facts as Facts),
          });
        },
      ),
      { seed: 20261122 },
    );
  });

  it.each([
    [10 * 60_000, true],
    [10 * 60_000 + 1, false],
  ])('after %i ms: %s', (ms, expected) => {
    expect(mayUndo(at, new Date(at.getTime() + ms))).toBe(expected);
  });
});

function keptFacts({ readVersion: _, push: __, ...facts }: Facts) {
  return facts;
}
