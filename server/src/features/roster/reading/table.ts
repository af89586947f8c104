/** A cell as it stands in the file. `text` is plain: no thousands separators, no exponent. */
export interface RawCell {
  /**
   * text: anything typed as text, every cell of a CSV
   * number: `text` keeps all digits of a telephone number
   * date: a real date cell, `text` is YYYY-MM-DD, or YYYY-MM where its format shows no day
   * error: a formula without a usable result, `text` is what Excel shows (#N/A …)
   */
  readonly kind: 'text' | 'number' | 'date' | 'error';
  readonly text: string;
  /** A number whose format fixes two decimals, as Excel shows it: 1946.10 for 1946.1. */
  readonly shown?: string;
  /** HH:MM of a date cell that holds a time as well. */
  readonly time?: string;
  /** The value stands in the first cell of a merged area and was carried to this one. */
  readonly merged?: true;
}

/** A row with at least one value. Rows without any are left out: they show as gaps in `number`. */
export interface RawRow {
  /** Row number in the sheet, counted from 1 as Excel does; in a CSV the number of the record. */
  readonly number: number;
  /** Up to the last value; null where a cell is empty. */
  readonly cells: readonly (RawCell | null)[];
  readonly hidden?: true;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly RawRow[];
}

export interface Table {
  readonly sheets: readonly Sheet[];
}

/** Limits of one file. An office's roster of 100,000 people stays well below each. */
export const limits = {
  /** Bytes of the file itself. */
  fileBytes: 32 * 1024 * 1024,
  /** Parts inside an .xlsx; real ones have some dozens. */
  parts: 2_000,
  /** Bytes of one part after unpacking. A million styled empty rows take about 150 MB. */
  partBytes: 320 * 1024 * 1024,
  /** Bytes of all parts after unpacking. */
  totalBytes: 400 * 1024 * 1024,
  /** Bytes of the texts of a workbook after unpacking; they are held in memory. */
  stringBytes: 64 * 1024 * 1024,
  /** Above `ratioFrom` bytes a part may not unpack to more than this many times its size. */
  ratio: 250,
  ratioFrom: 16 * 1024 * 1024,
  /** Rows with values, all sheets together. */
  rows: 200_000,
  /** Last column that may hold a value. */
  columns: 500,
  /** Values, all sheets together. */
  cells: 4_000_000,
  /** Characters of one value; Excel itself allows 32,767. */
  cellText: 32_767,
} as const;
