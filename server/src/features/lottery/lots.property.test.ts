import fc from 'fast-check';
import { hashOf } from './list.rules.js';
import { type Course, draw, type Entry, waitsFor } from './lots.rules.js';

const seeds = fc.integer({ min: 0, max: 1_000_000 }).map(number => hashOf(String(number)));
const courses = fc
  .array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 5 })
  .map(seats => seats.map((count, index): Course => ({ number: index + 1, seats: count })));
const applications = fc
  .array(
    fc.record({
      people: fc.constantFrom(1, 1, 2),
      choices: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 40 },
  )
  .map(list => list.map((entry, index): Entry => ({ ...entry, number: index * 2 + 1 })));

const always = (check: (seed: string, courses: Course[], entries: Entry[]) => void) =>
  fc.assert(fc.property(seeds, courses, applications, check), { numRuns: 300, seed: 20261123 });

describe('whatever the list and the seed', () => {
  it('no course has more people than seats', () =>
    always((seed, offered, entries) => {
      const drawn = draw(seed, offered, entries);
      for (const { number, seats } of offered) {
        const people = drawn.filter(line => line.got === number).reduce((sum, line) => sum + line.people, 0);
        expect(people).toBeLessThanOrEqual(seats);
      }
    }));

  it('every application has one turn and at most one course, which it chose', () =>
    always((seed, offered, entries) => {
      const drawn = draw(seed, offered, entries);
      expect(drawn.map(({ turn }) => turn)).toEqual(entries.map((_, index) => index + 1));
      expect(drawn.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
        entries.map(({ number }) => number),
      );
      for (const { got, choices } of drawn) expect(got === null || choices.includes(got)).toBe(true);
    }));

  it('nobody gets less than what had room for the whole party at their turn', () =>
    always((seed, offered, entries) => {
      const left = new Map(offered.map(({ number, seats }) => [number, seats]));
      for (const line of draw(seed, offered, entries)) {
        for (const better of waitsFor(line)) expect(left.get(better) ?? 0).toBeLessThan(line.people);
        if (line.got !== null) left.set(line.got, (left.get(line.got) ?? 0) - line.people);
      }
    }));

  it('the order of the list changes nothing', () =>
    always((seed, offered, entries) => {
      const turned = draw(seed, [...offered].reverse(), [...entries].reverse());
      expect(turned).toEqual(draw(seed, offered, entries));
    }));
});

describe('over many seeds', () => {
  const manySeeds = Array.from({ length: 6000 }, (_, index) => hashOf(`seed ${index}`));
  const firstOf = (seed: string, entries: Entry[]) => draw(seed, [], entries)[0]?.number;
  const entry = (number: number, chosen: number): Entry => ({
    number,
    people: 1,
    choices: [1, 2, 3].slice(0, chosen),
  });

  /** Sum of (seen - expected)² / expected. */
  const chiSquare = (seen: readonly number[], expected: number) =>
    seen.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);

  it('every order of equal applications is as frequent as any other', () => {
    const orders = new Map<string, number>();
    for (const seed of manySeeds) {
      const order = draw(seed, [], [entry(4, 1), entry(9, 1), entry(17, 1), entry(120, 1)])
        .map(({ number }) => number)
        .join();
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(orders.size).toBe(24);
    // 23 degrees of freedom: above 49.7 with a chance of 1 in 1,000.
    expect(chiSquare([...orders.values()], manySeeds.length / 24)).toBeLessThan(49.7);
  });

  it('neither early nor late numbers are luckier', () => {
    const entries = Array.from({ length: 20 }, (_, index) => entry(index + 1, 1));
    const firsts = entries.map(() => 0);
    for (const seed of manySeeds) {
      const first = (firstOf(seed, entries) ?? 1) - 1;
      firsts[first] = (firsts[first] ?? 0) + 1;
    }
    // 19 degrees of freedom, 1 in 1,000.
    expect(chiSquare(firsts, manySeeds.length / 20)).toBeLessThan(43.8);
  });

  it.each([
    [1, 2, 6 / 9],
    [1, 3, 6 / 8],
    [2, 3, 3 / 5],
  ])('who chose %d comes before who chose %d as often as their lots say', (few, many, share) => {
    const first = manySeeds.filter(seed => firstOf(seed, [entry(1, few), entry(2, many)]) === 1).length;
    const spread = Math.sqrt(manySeeds.length * share * (1 - share));
    // Within 3.3 standard deviations: 1 in 1,000.
    expect(Math.abs(first - manySeeds.length * share)).toBeLessThan(3.3 * spread);
  });
});
