import { broken, tooLong, unsafe } from './refusal.js';
import { limits, type RawCell } from './table.js';

/** Counts what all sheets of one file may hold together, and refuses what no roster needs. */
export class Budget {
  private rows = 0;
  private cells = 0;

  row(): void {
    if (++this.rows > limits.rows) throw tooLong();
  }

  /** `column` is counted from 0. */
  cell(cell: RawCell, column: number): void {
    if (column >= limits.columns) throw unsafe('TOO_WIDE');
    if (++this.cells > limits.cells) throw unsafe('TOO_MANY_CELLS');
    if (cell.text.length > limits.cellText) throw broken('BAD_XML');
  }
}
