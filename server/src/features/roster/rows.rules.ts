import type { HeadingColumn, Headings } from './headings.rules.js';
import type { RawCell, RawRow } from './reading/table.js';
import { oneLine, quoted, squeezed } from './text.rules.js';

/** What a row is, when it is not a person. `section` holds the text of a line that may name a branch. */
export type RowKind =
  | { readonly kind: 'person' }
  | { readonly kind: 'ignored'; readonly why: string }
  | { readonly kind: 'section'; readonly text: string };

const TOTAL = /^(合计|总计|小计|共计|累计|汇总|总人数|人数合计|本页合计|本页小计|总数)|^共计?\d+(人|名)/;
const INSTRUCTION =
  /^(注|备注|说明|填表|填报|制表|审核|审批|负责人|经办|联系人|单位负责人|单位\(?盖章|盖章|签字|签名|日期|截至|截止|以上|特此|※)/;

/** Looks only at the row itself and the headings. Rows above the headings are the title. */
export function rowKind(row: RawRow, headings: Headings): RowKind {
  const { firstHeaderRow, headerRow, columns } = headings;
  const ignored = (why: string): RowKind => ({ kind: 'ignored', why });
  if (headerRow !== null && row.number < firstHeaderRow!) return ignored(`表头上面的文字${textOf(row)}`);
  if (headerRow !== null && row.number <= headerRow) return ignored('表头');
  const own = row.cells.flatMap((cell, index) => (cell && !cell.merged ? [{ cell, index }] : []));
  if (own.length === 0) return ignored('空行');
  if (repeatsHeadings(row, columns)) return ignored('重复的表头');
  const serial = columns.find(column => column.why === 'serial')?.index;
  if (own.every(({ index }) => index === serial)) return ignored('只有序号');
  const name = columns.find(column => column.field === 'name')?.index;
  const first = squeezed(own[0]!.cell.text);
  const named = name === undefined ? null : (row.cells[name] ?? null);
  if (TOTAL.test(first) || (named && TOTAL.test(squeezed(named.text))))
    return ignored(`合计行${textOf(row)}`);
  if (INSTRUCTION.test(first) && !looksLikePerson(row, columns)) return ignored(`说明文字${textOf(row)}`);
  if (own.length > 1 || looksLikePerson(row, columns)) return { kind: 'person' };
  const text = oneLine(own[0]!.cell.text);
  const isName = own[0]!.index === name && [...text].length <= 6;
  return isName && !/支部|街道/.test(text) ? { kind: 'person' } : { kind: 'section', text };
}

/** At least two cells stand under their own heading again: a page break in print. */
function repeatsHeadings(row: RawRow, columns: readonly HeadingColumn[]): boolean {
  const same = columns.filter(
    ({ index, heading }) =>
      heading !== '' &&
      squeezed(row.cells[index]?.text ?? '') === squeezed(heading) &&
      !row.cells[index]?.merged,
  );
  return same.length >= 2;
}

/** Has a name and at least one more value of a person. */
function looksLikePerson(row: RawRow, columns: readonly HeadingColumn[]): boolean {
  const filled = (cell: RawCell | null | undefined) => cell !== null && cell !== undefined && !cell.merged;
  const has = (column: HeadingColumn) => column.field !== null && filled(row.cells[column.index]);
  return columns.some(it => it.field === 'name' && has(it)) && columns.filter(has).length >= 2;
}

function textOf(row: RawRow): string {
  const texts = row.cells.flatMap(cell => (cell && !cell.merged ? [oneLine(cell.text)] : []));
  return quoted(texts.join(' '));
}
