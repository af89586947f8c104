import type { RawCell, RawRow } from './table.js';

/** A merged area; rows counted from 1, columns from 0, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Cells that may be filled in one sheet; merged areas of a real sheet do not overlap and stay far below. */
const MOST_FILLED = 500_000;

/** Column of a reference, counted from 0: `C12` is 2; undefined where it is not one. */
export function columnOf(ref: string): number | undefined {
  let column = 0;
  for (let at = 0; at < ref.length; at++) {
    const letter = ref.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) return at > 0 && at <= 3 ? column - 1 : undefined;
    column = column * 26 + letter;
  }
  return undefined;
}

/** Reads `F4:F20`; null for anything else. */
export function parseMerge(ref: string): Merge | null {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref);
  if (!match) return null;
  const left = columnOf(`${match[1]}1`)!;
  return { top: Number(match[2]), left, bottom: Number(match[4]), right: columnOf(`${match[3]}1`)! };
}

/**
 * Carries the value of an area that spans several rows down its first column: a branch written once
 * beside twenty people, a heading of two lines. Areas within one row (titles) are left alone.
 */
export function fillMerged(rows: readonly RawRow[], merges: readonly Merge[]): RawRow[] {
  const filled = rows.map(row => ({ ...row, cells: [...row.cells] }));
  let count = 0;
  for (const { top, left, bottom } of merges) {
    if (bottom <= top) continue;
    let index = firstFrom(filled, top);
    const source = filled[index]?.number === top ? filled[index]!.cells[left] : null;
    if (!source) continue;
    const carried: RawCell = { ...source, merged: true };
    for (index++; index < filled.length && filled[index]!.number <= bottom; index++) {
      if (++count > MOST_FILLED) return filled;
      const cells = filled[index]!.cells;
      while (cells.length <= left) cells.push(null);
      cells[left] ??= carried;
    }
  }
  return filled;
}

/** Index of the first row whose number is at least `number`. */
function firstFrom(rows: readonly RawRow[], number: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.number < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
