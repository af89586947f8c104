import type { HeaderPlace } from './header-row.rules.js';
import { type HeadingMeaning, meaningOfHeading } from './heading-words.rules.js';
import type { RawRow } from './reading/table.js';
import { oneLine } from './text.rules.js';

export interface HeadingCell {
  readonly index: number;
  readonly heading: string;
  readonly meaning: HeadingMeaning;
}

/** The heading of every column that has a heading or a value; of two lines the lower one, where it says something. */
export function headingCells({ first, last, data }: HeaderPlace): HeadingCell[] {
  const width = Math.max(last?.cells.length ?? 0, first?.cells.length ?? 0, ...widths(data));
  const cells: HeadingCell[] = [];
  for (let index = 0; index < width; index++) {
    const lower = textAt(last, index);
    const upper = first === last ? '' : textAt(first, index);
    const heading = lower || upper;
    if (heading === '' && !data.some(row => row.cells[index])) continue;
    cells.push({ index, heading, meaning: meaningOfHeading(heading) });
  }
  return cells;
}

const widths = (data: readonly RawRow[]) => data.map(row => row.cells.length);
const textAt = (row: RawRow | null, index: number) => oneLine(row?.cells[index]?.text ?? '');
