import type { XmlEvents } from './xml.js';

/** How a cell's format changes what its number means. */
export type NumberFormat = 'plain' | 'day' | 'month' | 'two decimals';

/** Built-in formats of dates with a day; Chinese Excel adds 28–31, 51, 53, 54 and 58 (ECMA-376 part 1, 18.8.30). */
const DAY_FORMATS = new Set([14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58]);
/** mmm-yy and 1946年5月: the day that Excel keeps was never typed. */
const MONTH_FORMATS = new Set([17, 27, 36, 50, 52, 57]);
/** 0.00 and #,##0.00 */
const DECIMAL_FORMATS = new Set([2, 4]);

/** Collects the number format of each cell style, in the order in which cells refer to them. */
export class StylesReader {
  readonly formats: NumberFormat[] = [];
  private readonly custom = new Map<number, NumberFormat>();
  private inCellFormats = false;

  readonly events: XmlEvents = {
    open: (name, attributes) => {
      if (name === 'numFmt') {
        const { numFmtId, formatCode } = attributes();
        this.custom.set(Number(numFmtId), customFormat(formatCode ?? ''));
      } else if (name === 'cellXfs') this.inCellFormats = true;
      else if (name === 'xf' && this.inCellFormats)
        this.formats.push(this.format(Number(attributes().numFmtId)));
    },
    close: name => {
      if (name === 'cellXfs') this.inCellFormats = false;
    },
  };

  private format(id: number): NumberFormat {
    if (this.custom.has(id)) return this.custom.get(id)!;
    if (DAY_FORMATS.has(id)) return 'day';
    if (MONTH_FORMATS.has(id)) return 'month';
    return DECIMAL_FORMATS.has(id) ? 'two decimals' : 'plain';
  }
}

/** Reads a format code such as `yyyy"年"m"月"`, `[$-804]yyyy/m/d;@` or `0.00_ `. */
export function customFormat(code: string): NumberFormat {
  const letters = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, ' ')
    .split(';')[0]!
    .toLowerCase();
  if (/[0#?]/.test(letters))
    return /0\.00(?![0#])/.test(letters) && !letters.includes('%') ? 'two decimals' : 'plain';
  if (/general|@/.test(letters) || !/[yed]/.test(letters)) return 'plain';
  return /d/.test(letters) ? 'day' : 'month';
}
