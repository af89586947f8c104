import type { HeaderPlace } from './header-row.rules.js';
import { type HeadingMeaning, meaningOf } from './heading-words.rules.js';
import type { RawRow } from './reading/table.js';
import { narrow, oneLine } from './text.rules.js';

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

/** 「＊姓　名（必填）」 → 姓名, with the bracket as a hint. */
export function meaningOfHeading(heading: string): HeadingMeaning {
  const text = narrow(heading).replace(/\s+/g, '').toLowerCase();
  const hints = [...text.matchAll(/[([【]([^)\]】]*)[)\]】]?/g)].map(match => match[1]!);
  const bare = text.replace(/[([【][^)\]】]*[)\]】]?/g, '');
  const plain = (part: string) => part.replace(/[*★:;,.、。，：；"'“”_/\\|-]/g, '');
  return meaningOf(plain(bare).replace(/^\d+(?=\D)/, ''), plain(hints.join('')));
}
