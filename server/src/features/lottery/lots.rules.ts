import { createHash } from 'node:crypto';

/** A course in a draw: its number on the list, and the seats that are drawn for. */
export interface Course {
  readonly number: number;
  readonly seats: number;
}

/** An application on the list: one person or a pair, and the numbers of the courses chosen, the dearest first. */
export interface Entry {
  readonly number: number;
  readonly people: number;
  readonly choices: readonly number[];
}

/** What became of an application: its best lot (hexadecimal), its turn from 1 on, and the course it got. */
export interface Turn {
  readonly lot: string;
  readonly turn: number;
  readonly got: number | null;
}

export type Drawn = Entry & Turn;

/** Lots by number of choices: who asks for n courses has 1/n of the chances of one who asks for one. */
const lotsFor: readonly number[] = [6, 6, 3, 2];

/** SHA-256 of `seed|number|i`, hexadecimal. */
export const lotOf = (seed: string, number: number, i: number): string =>
  createHash('sha256').update(`${seed}|${number}|${i}`).digest('hex');

/** The smallest of an application's lots. */
export function bestLot(seed: string, { number, choices }: Entry): string {
  const count = lotsFor[choices.length] ?? 1;
  const lots = Array.from({ length: count }, (_, index) => lotOf(seed, number, index + 1));
  return lots.sort()[0] ?? '';
}

/**
 * Draws: applications take turns by their best lot, the smallest first, and each gets its dearest course that still
 * has seats for the whole party.
 * @param seed hexadecimal, 64 characters
 * @returns every entry with its turn, in order of turn
 */
export function draw<E extends Entry>(
  seed: string,
  courses: readonly Course[],
  entries: readonly E[],
): (E & Turn)[] {
  const left = new Map(courses.map(({ number, seats }) => [number, seats]));
  return entries
    .map(entry => ({ entry, lot: bestLot(seed, entry) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : a.entry.number - b.entry.number))
    .map(({ entry, lot }, index) => {
      const got = entry.choices.find(number => (left.get(number) ?? 0) >= entry.people) ?? null;
      if (got !== null) left.set(got, (left.get(got) ?? 0) - entry.people);
      return { ...entry, lot, turn: index + 1, got };
    });
}

/** Courses in which an application waits: those it chose above what it got, all of them where it got none. */
export const waitsFor = ({ choices, got }: Pick<Drawn, 'choices' | 'got'>): readonly number[] =>
  got === null ? choices : choices.slice(0, choices.indexOf(got));
