import fc from 'fast-check';
import { accepted, type Reports, sameAcceptMs, worth } from './credits.rules.js';

const minute = 60_000;
const none: Reports = { client: [], event: [] };

/** What the ledger adds up to after these reports, in the order in which they come. */
function credited(reports: readonly (readonly [from: keyof Reports, at: number])[]): number {
  let known = none;
  let sum = 0;
  for (const [from, at] of reports) {
    sum += worth(known, from, at);
    known = { ...known, [from]: [...known[from], at] };
  }
  return sum;
}

describe('what the phone and WeChat tell of accepted messages', () => {
  it.each<[string, (readonly [keyof Reports, number])[], number]>([
    ['the phone alone', [['client', 0]], 1],
    ['WeChat alone', [['event', 0]], 1],
    [
      'the phone, then WeChat',
      [
        ['client', 0],
        ['event', minute],
      ],
      1,
    ],
    [
      'WeChat, then the phone',
      [
        ['event', 0],
        ['client', minute],
      ],
      1,
    ],
    [
      'two minutes apart',
      [
        ['client', 0],
        ['event', sameAcceptMs],
      ],
      1,
    ],
    [
      'more than two minutes apart',
      [
        ['client', 0],
        ['event', sameAcceptMs + 1],
      ],
      2,
    ],
    [
      'two accepts, WeChat late',
      [
        ['client', 0],
        ['client', 1],
        ['event', 2],
        ['event', 3],
      ],
      2,
    ],
    [
      'two accepts, crossing',
      [
        ['client', 0],
        ['event', 5],
        ['client', 4],
        ['event', 1],
      ],
      2,
    ],
    [
      'a third that WeChat alone tells of',
      [
        ['client', 0],
        ['event', 1],
        ['event', 2],
      ],
      2,
    ],
    [
      'a chain: the middle one could confirm either',
      [
        ['event', 2 * minute],
        ['client', 0],
        ['client', 4 * minute],
        ['event', 0],
      ],
      2,
    ],
  ])('%s', (_what, reports, expected) => {
    expect(credited(reports)).toBe(expected);
  });

  it('add up to the accepts there were, however the reports cross', () => {
    const at = fc.integer({ min: 0, max: 20 * minute });
    const apart = fc.integer({ min: -sameAcceptMs, max: sameAcceptMs });
    const real = fc.array(fc.tuple(at, apart), { maxLength: 12 });
    fc.assert(
      fc.property(
        real.chain(accepts => {
          const reports = accepts.flatMap(([when, later]) => [
            ['client', when] as const,
            ['event', when + later] as const,
          ]);
          return fc.tuple(
            fc.constant(accepts.length),
            fc.shuffledSubarray(reports, { minLength: reports.length }),
          );
        }),
        ([accepts, reports]) => credited(reports) === accepts,
      ),
      { numRuns: 2000 },
    );
  });

  it('count at least what either side tells, at most both together', () => {
    const times = fc.array(fc.integer({ min: 0, max: 10 * minute }), { maxLength: 10 });
    fc.assert(
      fc.property(times, times, (client, event) => {
        const count = accepted({ client, event });
        return count >= Math.max(client.length, event.length) && count <= client.length + event.length;
      }),
    );
  });
});
