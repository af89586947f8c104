import type { Budget } from './budget.js';
import { columnOf, type Merge, parseMerge } from './merges.js';
import { numberCell } from './numbers.js';
import { broken } from './refusal.js';
import { RichText, textCell } from './strings.js';
import type { NumberFormat } from './styles.js';
import type { RawCell, RawRow } from './table.js';
import { unescapeExcel, type XmlEvents } from './xml.js';

const LAST_ROW = 1_048_576;

/** What cells refer to. */
export interface SheetContext {
  readonly strings: readonly (RawCell | null)[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
  readonly budget: Budget;
}

interface OpenCell {
  readonly type: string;
  readonly style: number;
  hasFormula: boolean;
  value: string | undefined;
}

/** Collects the rows of one sheet that hold a value. Empty rows and styled empty cells leave no object behind. */
export class SheetReader {
  readonly rows: RawRow[] = [];
  readonly merges: Merge[] = [];
  private number = 0;
  private hidden = false;
  private column = -1;
  private cells: (RawCell | null)[] = [];
  private cell: OpenCell | undefined;
  private reading: 'value' | 'inline' | undefined;
  private readonly rich = new RichText();

  constructor(private readonly context: SheetContext) {}

  readonly events: XmlEvents = {
    open: (name, attributes, selfClosing) => {
      if (name === 'row') this.openRow(attributes, selfClosing);
      else if (name === 'c') this.openCell(attributes, selfClosing);
      else if (this.cell) this.openInCell(name, selfClosing);
      else if (name === 'mergeCell') this.addMerge(attributes().ref);
    },
    close: name => {
      if (name === 'row') this.closeRow();
      else if (name === 'c') this.closeCell();
      else if (name === 'v' || name === 'is') this.reading = undefined;
      else if (this.reading === 'inline') this.rich.close(name);
    },
    text: text => {
      if (this.reading === 'value') this.cell!.value = (this.cell!.value ?? '') + text;
      else if (this.reading === 'inline') this.rich.text(text);
    },
  };

  private openRow(attributes: () => Record<string, string>, selfClosing: boolean): void {
    this.column = -1;
    this.cells = [];
    if (selfClosing) {
      this.number++;
      return;
    }
    const { r, hidden } = attributes();
    const number = r === undefined ? this.number + 1 : Number(r);
    if (!Number.isInteger(number) || number > LAST_ROW || (r !== undefined && number < 1))
      throw broken('BAD_XML');
    this.number = number;
    this.hidden = hidden === '1' || hidden === 'true';
  }

  private openCell(attributes: () => Record<string, string>, selfClosing: boolean): void {
    if (selfClosing) {
      this.column++;
      return;
    }
    const { r, t = 'n', s = '0' } = attributes();
    const column = r === undefined ? this.column + 1 : columnOf(r);
    if (column === undefined) throw broken('BAD_XML');
    this.column = column;
    this.cell = { type: t, style: Number(s), hasFormula: false, value: undefined };
  }

  private openInCell(name: string, selfClosing: boolean): void {
    if (name === 'v' && !selfClosing) this.reading = 'value';
    else if (name === 'is' && !selfClosing) this.reading = 'inline';
    else if (name === 'f') this.cell!.hasFormula = true;
    else if (this.reading === 'inline') this.rich.open(name, selfClosing);
  }

  private closeCell(): void {
    if (!this.cell) return;
    const cell = this.valueOf(this.cell);
    this.cell = undefined;
    if (!cell) return;
    this.context.budget.cell(cell, this.column);
    while (this.cells.length < this.column) this.cells.push(null);
    this.cells[this.column] = cell;
  }

  private valueOf({ type, style, value, hasFormula }: OpenCell): RawCell | null {
    if (type === 'inlineStr') return textCell(this.rich.take());
    if (value === undefined) return hasFormula ? { kind: 'error', text: '公式没有结果' } : null;
    if (type === 's') {
      const shared = this.context.strings[Number(value)];
      if (shared === undefined) throw broken('BAD_XML');
      return shared;
    }
    if (type === 'str') return textCell(unescapeExcel(value));
    if (type === 'e') return { kind: 'error', text: value };
    if (type === 'b') return { kind: 'text', text: value.trim() === '1' ? 'TRUE' : 'FALSE' };
    if (type === 'd') return { kind: 'date', text: value.trim().slice(0, 10) };
    return numberCell(value, this.context.formats[style] ?? 'plain', this.context.from1904);
  }

  private closeRow(): void {
    if (this.cells.length === 0) return;
    const last = this.rows.at(-1);
    if (last && last.number >= this.number) throw broken('BAD_XML');
    this.context.budget.row();
    this.rows.push(
      this.hidden
        ? { number: this.number, cells: this.cells, hidden: true }
        : { number: this.number, cells: this.cells },
    );
    this.cells = [];
  }

  private addMerge(ref: string | undefined): void {
    const merge = parseMerge(ref ?? '');
    if (merge) this.merges.push(merge);
  }
}
