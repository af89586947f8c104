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

const SIGNATURE = /^(填表|填报|制表|审核|审批|复核|经办|负责|单位|联系)[^:：]{0,6}[:：]/;

/** Looks only at the row itself and the headings. Rows above the headings are the title. */
export function rowKind(row: RawRow, headings: Headings): RowKind {
  const { firstHeaderRow, headerRow, byField, serialColumn } = headings;
  if (headerRow !== null && row.number < firstHeaderRow!) return ignored(`表头上面的文字${textOf(row)}`);
  if (headerRow !== null && row.number <= headerRow) return ignored('表头');
  const first = row.cells.findIndex(isOwn);
  if (first === -1) return ignored('空行');
  const last = row.cells.findLastIndex(isOwn);
  if (first === last && first === serialColumn) return ignored('只有序号');
  const name = byField.name;
  const named = name ? row.cells[name.index] : null;
  if (repeatsHeadings(row, headings)) return ignored('重复的表头');
  const lead = squeezed(row.cells[first]!.text);
  if (TOTAL.test(lead) || (named && TOTAL.test(squeezed(named.text)))) return ignored(`合计行${textOf(row)}`);
  if (SIGNATURE.test(lead) || (INSTRUCTION.test(lead) && !looksLikePerson(row, headings)))
    return ignored(`说明文字${textOf(row)}`);
  if (first !== last || looksLikePerson(row, headings)) return { kind: 'person' };
  const text = oneLine(row.cells[first]!.text);
  const isName = first === name?.index && [...text].length <= 6;
  return isName && !/支部|街道/.test(text) ? { kind: 'person' } : { kind: 'section', text };
}

const ignored = (why: string): RowKind => ({ kind: 'ignored', why });
const isOwn = (cell: RawCell | null | undefined) => cell !== null && cell !== undefined && !cell.merged;

/** The name and at least one more cell stand under their own heading again: a page break in print. */
function repeatsHeadings(row: RawRow, { byField, columns }: Headings): boolean {
  const repeats = ({ index, heading }: HeadingColumn) => {
    const cell = row.cells[index];
    return isOwn(cell) && heading !== '' && squeezed(cell!.text) === squeezed(heading);
  };
  return (!byField.name || repeats(byField.name)) && columns.filter(repeats).length >= 2;
}

/** Has a name and at least one more value of a person. */
function looksLikePerson(row: RawRow, { byField }: Headings): boolean {
  const has = (column: HeadingColumn) => isOwn(row.cells[column.index]);
  return byField.name !== undefined && has(byField.name) && Object.values(byField).filter(has).length >= 2;
}

function textOf(row: RawRow): string {
  const texts = row.cells.flatMap(cell => (cell && !cell.merged ? [oneLine(cell.text)] : []));
  return quoted(texts.join(' '));
}
