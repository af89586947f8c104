import type { RosterField } from '@wanqing/shared';
import { type HeaderPlace, placeHeader } from './header-row.rules.js';
import { type HeadingCell, headingCells } from './heading-cells.rules.js';
import type { NotImported } from './heading-words.rules.js';
import type { RawRow, Sheet, Table } from './reading/table.js';
import { columnLetter, narrow, oneLine } from './text.rules.js';

export interface HeadingColumn {
  /** Counted from 0. */
  readonly index: number;
  readonly letter: string;
  /** As it stands in the file; empty where the column has none. */
  readonly heading: string;
  readonly field: RosterField | null;
  /** Why it is not imported, null where it is. */
  readonly why: NotImported | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** First three values as they stand in the file; none of an ID number. */
  readonly samples: readonly string[];
}

export interface Headings {
  readonly sheet: Sheet;
  /** Last row of the headings, null where none was found: then every row is data. */
  readonly headerRow: number | null;
  /** First row of the headings: one above `headerRow` where they take two lines. */
  readonly firstHeaderRow: number | null;
  readonly columns: readonly HeadingColumn[];
  /** The column each field comes from. */
  readonly byField: Readonly<Partial<Record<RosterField, HeadingColumn>>>;
  /** 序号, counted from 0; null where there is none. */
  readonly serialColumn: number | null;
  /** Fields without which nothing can be imported, or only into one given branch. */
  readonly missing: readonly ('name' | 'branch')[];
  /** Sheets that are not read as a roster, with the number of their rows. */
  readonly otherSheets: readonly { readonly name: string; readonly rows: number }[];
}

/** The organizer's own mapping; it wins, except that ID numbers stay outside. Columns not named are not imported. */
export interface Correction {
  readonly headerRow: number;
  readonly columns: readonly { readonly index: number; readonly field: RosterField | null }[];
}

const MOBILE = /^1[3-9]\d{9}$/;
const ID_NUMBER = /^\d{17}[\dXx]$|^\d{15}$/;

/** Finds the sheet, the row of headings and what each column means. Null where no sheet holds a row. */
export function findHeadings(table: Table, correction?: Correction): Headings | null {
  const place = placeHeader(table, correction?.headerRow);
  if (!place) return null;
  const found = headingCells(place).map(cell => describe(cell, place.data));
  const columns = correction ? corrected(found, correction) : resolved(found);
  const byField: Partial<Record<RosterField, HeadingColumn>> = {};
  for (const column of columns) if (column.field) byField[column.field] ??= column;
  return {
    sheet: place.sheet,
    headerRow: place.last?.number ?? null,
    firstHeaderRow: place.first?.number ?? null,
    columns,
    byField,
    serialColumn: columns.find(column => column.why === 'serial')?.index ?? null,
    missing: (['name', 'branch'] as const).filter(field => !byField[field]),
    otherSheets: table.sheets
      .filter(sheet => sheet !== place.sheet)
      .map(sheet => ({ name: sheet.name, rows: sheet.rows.length })),
  };
}

function describe({ index, heading, meaning }: HeadingCell, data: HeaderPlace['data']): HeadingColumn {
  const values = valuesOf(data, index);
  const share = (pattern: RegExp) =>
    values.filter(value => pattern.test(narrow(value).replace(/[\s-]/g, ''))).length / (values.length || 1);
  const column = { index, letter: columnLetter(index), heading };
  if (meaning.why === 'idNumber' || share(ID_NUMBER) > 0.5)
    return { ...column, field: null, why: 'idNumber', confidence: 1, samples: [] };
  const samples = values.slice(0, 3);
  if (heading === '' && values.length >= 2 && share(MOBILE) > 0.6)
    return { ...column, field: 'phone', why: null, confidence: 0.5, samples };
  return { ...column, ...meaning, samples };
}

/** Values of a column in the first fifty rows. */
const valuesOf = (data: readonly RawRow[], index: number) =>
  data
    .slice(0, 50)
    .map(row => oneLine(row.cells[index]?.text ?? ''))
    .filter(value => value !== '');

/** Each field comes from one column: the surest, then the first. A second telephone column becomes the landline. */
function resolved(columns: readonly HeadingColumn[]): HeadingColumn[] {
  const winners = new Map<RosterField, HeadingColumn>();
  const better = (one: HeadingColumn, other: HeadingColumn) => strength(one) > strength(other);
  for (const column of columns) {
    const winner = column.field && winners.get(column.field);
    if (column.field && (!winner || better(column, winner))) winners.set(column.field, column);
  }
  const spare = columns.find(it => it.field === 'phone' && winners.get('phone') !== it);
  return columns.map(column => {
    if (!column.field || winners.get(column.field) === column) return column;
    if (column === spare && !winners.has('landline'))
      return { ...column, field: 'landline', confidence: 0.5 };
    return { ...column, field: null, why: 'second' };
  });
}

function strength({ confidence, heading, samples }: HeadingColumn): number {
  const filled = samples.length > 0 ? 0.15 : 0;
  return confidence + filled + (/手机|移动/.test(heading) ? 0.3 : 0);
}

function corrected(columns: readonly HeadingColumn[], correction: Correction): HeadingColumn[] {
  const wanted = new Map(correction.columns.map(({ index, field }) => [index, field]));
  return columns.map(column => {
    const field = column.why === 'idNumber' ? null : (wanted.get(column.index) ?? null);
    if (field) return { ...column, field, why: null, confidence: 1 };
    return { ...column, field: null, why: column.field ? 'unknown' : column.why };
  });
}
