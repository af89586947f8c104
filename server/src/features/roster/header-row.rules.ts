import { meaningOfHeading } from './heading-words.rules.js';
import type { RawRow, Sheet, Table } from './reading/table.js';
import { oneLine } from './text.rules.js';

/** Where the headings stand; both rows null where there are none. */
export interface HeaderPlace {
  readonly sheet: Sheet;
  readonly first: RawRow | null;
  readonly last: RawRow | null;
  /** First rows below the headings, enough to judge a column by. */
  readonly data: readonly RawRow[];
}

/** Rows of a sheet among which the headings are looked for. */
const LOOK_AT = 40;
const DATA_ROWS = 200;

/** The sheet that looks most like a roster, and its headings. `chosen` is the organizer's own choice of row. */
export function placeHeader(table: Table, chosen?: number): HeaderPlace | null {
  const filled = table.sheets.filter(sheet => sheet.rows.length > 0);
  const scored = filled.map(sheet => ({ sheet, ...bestRow(sheet) }));
  const worth = ({ sheet, score }: { sheet: Sheet; score: number }) =>
    (score * 100 + Math.log2(sheet.rows.length + 1)) / (sheet.hidden ? 4 : 1);
  const best = scored.reduce<(typeof scored)[number] | null>(
    (winner, next) => (winner && worth(winner) >= worth(next) ? winner : next),
    null,
  );
  if (!best) return null;
  const { sheet } = best;
  const main = chosen === undefined ? best.row : (sheet.rows.find(row => row.number === chosen) ?? null);
  if (!main) return { sheet, first: null, last: null, data: sheet.rows.slice(0, DATA_ROWS) };
  const at = sheet.rows.indexOf(main);
  const below = chosen === undefined && isSecondLine(main, sheet.rows[at + 1]) ? at + 1 : at;
  const above = below === at && isFirstLine(sheet.rows[at - 1], main) ? at - 1 : at;
  return {
    sheet,
    first: sheet.rows[above]!,
    last: sheet.rows[below]!,
    data: sheet.rows.slice(below + 1, below + 1 + DATA_ROWS),
  };
}

function bestRow({ rows }: Sheet): { row: RawRow | null; score: number } {
  let best: { row: RawRow | null; score: number } = { row: null, score: 0 };
  for (const row of rows.slice(0, LOOK_AT)) {
    const score = headingScore(row);
    if (score > best.score) best = { row, score };
  }
  return best;
}

/** Fields count twice, other known headings once; fewer than two known headings are no row of headings. */
function headingScore(row: RawRow): number {
  const meanings = row.cells.map(cell => {
    const text = oneLine(cell?.text ?? '');
    return cell?.kind === 'text' && [...text].length <= 30 ? meaningOfHeading(text) : null;
  });
  const fields = new Set(meanings.flatMap(meaning => meaning?.field ?? []));
  const others = new Set(
    meanings.flatMap(meaning => (meaning?.why && meaning.why !== 'unknown' ? meaning.why : [])),
  );
  if (fields.size + others.size < 2 || fields.size === 0) return 0;
  return fields.size * 2 + others.size + (fields.has('name') ? 3 : 0);
}

/** 手机 | 固定电话 under 联系方式: the line below holds several cells, each a heading itself. */
function isSecondLine(upper: RawRow, lower: RawRow | undefined): boolean {
  if (lower?.number !== upper.number + 1) return false;
  const filled = lower.cells.filter(cell => cell !== null && !cell.merged);
  const isHeading = (text: string) => text.length <= 12 && meaningOfHeading(text).confidence > 0;
  return filled.length > 1 && filled.every(cell => isHeading(oneLine(cell!.text)));
}

/** 联系方式 above 手机 | 固定电话, the other headings merged over both lines. */
function isFirstLine(upper: RawRow | undefined, lower: RawRow): boolean {
  return upper?.number === lower.number - 1 && lower.cells.some(cell => cell?.merged);
}
