import writeExcelFile from 'write-excel-file/node';
import { neutral } from '../../kernel/neutral.rules.js';

/** A column of a sheet: its heading, and its width in characters. */
export interface SheetColumn {
  readonly heading: string;
  readonly width: number;
}

/** An .xlsx of one sheet with a row of headings; every cell is text, and none reads as a formula. */
export function workbook(
  name: string,
  columns: readonly SheetColumn[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  return writeExcelFile([
    {
      sheet: name,
      data: [
        columns.map(({ heading }) => ({
          value: neutral(heading),
          type: String,
          fontWeight: 'bold' as const,
        })),
        ...rows.map(row => row.map(cell => ({ value: neutral(cell), type: String }))),
      ],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    },
  ]).toBuffer();
}
