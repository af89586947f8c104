import { createHash } from 'node:crypto';
import type { Course, Drawn, Entry } from './lots.rules.js';

/**
 * The list that is drawn from, as everybody can write it down again: courses with their seats, then applications with
 * their people and choices, each by number; commas between the fields, a space between choices, LF after each line.
 */
export function listText(courses: readonly Course[], entries: readonly Entry[]): string {
  const lines = [
    'course,seats',
    ...inOrder(courses).map(({ number, seats }) => `${number},${seats}`),
    'number,people,choices',
    ...inOrder(entries).map(({ number, people, choices }) => `${number},${people},${choices.join(' ')}`),
  ];
  return lines.map(line => `${line}\n`).join('');
}

/** SHA-256 of a text in UTF-8, hexadecimal. */
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What stands above the list in the file. */
export interface Heading {
  readonly name: string;
  readonly seedHash: string;
  /** Null until published. */
  readonly seed: string | null;
  readonly listHash: string;
}

/** The list with its result, as a file: what `scripts/lottery.mjs` recomputes. Begins with a mark by which Excel reads it as UTF-8. */
export function fileText(
  heading: Heading,
  courses: readonly (Course & { title: string })[],
  drawn: readonly Drawn[],
): string {
  const lines = [
    'wanqing draw,1',
    `name,${cell(heading.name)}`,
    `seedHash,${heading.seedHash}`,
    `seed,${heading.seed ?? ''}`,
    `listHash,${heading.listHash}`,
    'course,seats,title',
    ...inOrder(courses).map(({ number, seats, title }) => `${number},${seats},${cell(title)}`),
    'number,people,choices,lot,turn,got',
    ...inOrder(drawn).map(
      ({ number, people, choices, lot, turn, got }) =>
        `${number},${people},${choices.join(' ')},${lot},${turn},${got ?? ''}`,
    ),
  ];
  return `\uFEFF${lines.map(line => `${line}\n`).join('')}`;
}

const inOrder = <T extends { number: number }>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => a.number - b.number);

/** First characters that a spreadsheet may take for a formula. */
const formula = /^[=+\-@＝＋－﹣−＠]/u;

/** A text as one field of a CSV line that no spreadsheet computes. */
function cell(text: string): string {
  const plain = formula.test(text) ? `'${text}` : text;
  return /[",]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
