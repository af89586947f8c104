import { readFileSync } from 'node:fs';
import { hashOf, listText } from './list.rules.js';
import { bestLot, type Drawn, draw, type Entry, lotOf, waitsFor } from './lots.rules.js';

const seed = '5eed'.repeat(16);
const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8');

const alone = (number: number, ...choices: number[]): Entry => ({ number, people: 1, choices });
const pair = (number: number, ...choices: number[]): Entry => ({ number, people: 2, choices });
const got = (drawn: readonly Drawn[]) => Object.fromEntries(drawn.map(line => [line.number, line.got]));

describe('the example of the README', () => {
  const courses = [
    { number: 1, seats: 2 },
    { number: 2, seats: 2 },
  ];
  const entries = [alone(1, 1), pair(2, 1), alone(3, 1, 2), alone(4, 2, 1)];
  const chose = { 1: 'one person, chose 1', 2: 'a pair, chose 1', 3: 'one person, chose 1 then 2' };
  const words: Record<number, string> = { ...chose, 4: 'one person, chose 2 then 1' };

  it('has the seed, its hash, the list and its hash', () => {
    expect(readme).toContain(`\`${seed}\``);
    expect(readme).toContain(`\`${hashOf(seed)}\``);
    expect(readme).toContain(`\n${listText(courses, entries)}`);
    expect(readme).toContain(`\`${hashOf(listText(courses, entries))}\``);
  });

  it('has the turns and what each got', () => {
    const lines = draw(seed, courses, entries).map(({ turn, number, lot, got: course }) => {
      const result = course === null ? 'none: course 1 is full' : `course ${course}`;
      return `| ${turn} | ${number}, ${words[number]} | \`${lot.slice(0, 8)}…\` | ${result} |\n`;
    });
    expect(readme).toContain(lines.join(''));
  });

  it('has the lots of application 3, and who waits', () => {
    const [first, second, third] = [1, 2, 3].map(i => `\`${lotOf(seed, 3, i).slice(0, 8)}…\``);
    expect(readme).toContain(`${first}, ${second} and ${third}`);
    const waiting = draw(seed, courses, entries).filter(line => waitsFor(line).includes(1));
    expect(waiting.map(({ number }) => number)).toEqual([1, 3]);
  });
});

describe('placing', () => {
  // By this seed the turns of applications with one choice each are 3, 2, 1; see the first test.
  const inOne = (seats: number, ...entries: Entry[]) => got(draw(seed, [{ number: 1, seats }], entries));

  it('goes by the smallest lot', () => {
    const turns = draw(seed, [], [alone(1, 1), alone(2, 1), alone(3, 1)]).map(({ number }) => number);
    expect(turns).toEqual([3, 2, 1]);
  });

  it.each([
    [
      'gives seats as long as there are any',
      2,
      [alone(1, 1), alone(2, 1), alone(3, 1)],
      { 1: null, 2: 1, 3: 1 },
    ],
    ['seats a pair together', 2, [pair(2, 1), alone(1, 1)], { 1: null, 2: 1 }],
    [
      'passes a pair over where one seat is left',
      2,
      [alone(1, 1), pair(2, 1), alone(3, 1)],
      { 1: 1, 2: null, 3: 1 },
    ],
    ['gives nothing where there is nothing', 0, [alone(1, 1)], { 1: null }],
    ['gives nothing in a course that is not drawn for', 5, [alone(1, 9)], { 1: null }],
  ])('%s', (_, seats, entries, expected) => {
    expect(inOne(seats, ...entries)).toEqual(expected);
  });

  it('tries the next choice where the first is full for the whole party', () => {
    const courses = [
      { number: 1, seats: 1 },
      { number: 2, seats: 2 },
    ];
    expect(got(draw(seed, courses, [pair(1, 1, 2)]))).toEqual({ 1: 2 });
  });
});

it.each([
  ['all, where it got none', [3, 1, 2], null, [3, 1, 2]],
  ['those above what it got', [3, 1, 2], 2, [3, 1]],
  ['none, where it got the first', [3, 1, 2], 3, []],
])('an application waits in %s', (_, choices, course, expected) => {
  expect(waitsFor({ choices, got: course })).toEqual(expected);
});

it.each([
  [1, 6],
  [2, 3],
  [3, 2],
])('who chose %d courses has %d lots', (chosen, lots) => {
  const choices = Array.from({ length: chosen }, (_, index) => index + 1);
  const all = Array.from({ length: lots }, (_, index) => lotOf(seed, 7, index + 1));
  expect(bestLot(seed, alone(7, ...choices))).toBe(all.sort()[0]);
});
