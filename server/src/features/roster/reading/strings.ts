import type { RawCell } from './table.js';
import { unescapeExcel, type XmlEvents } from './xml.js';

const BLANK = /^[\s\u200B-\u200D\u2060\uFEFF]*$/;

/** A text cell, or null where nothing but spaces (of any width) stands in it. */
export function textCell(text: string): RawCell | null {
  return BLANK.test(text) ? null : { kind: 'text', text };
}

/**
 * Collects the text of a `<si>` or `<is>`: one `<t>`, or the `<t>` of each run of rich text.
 * Readings (`<rPh>`) stand beside the text and are left out.
 */
export class RichText {
  private parts = '';
  private inText = false;
  private inReading = false;

  open(name: string, selfClosing: boolean): void {
    if (name === 't') this.inText = !selfClosing;
    else if (name === 'rPh') this.inReading = !selfClosing;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.inReading = false;
  }

  text(text: string): void {
    if (this.inText && !this.inReading) this.parts += text;
  }

  take(): string {
    const text = unescapeExcel(this.parts);
    this.parts = '';
    this.inText = this.inReading = false;
    return text;
  }
}

/** The workbook's shared texts, ready to stand in many cells at once. */
export class StringsReader {
  readonly cells: (RawCell | null)[] = [];
  private readonly rich = new RichText();

  readonly events: XmlEvents = {
    open: (name, _attributes, selfClosing) => this.rich.open(name, selfClosing),
    close: name => {
      if (name === 'si') this.cells.push(textCell(this.rich.take()));
      else this.rich.close(name);
    },
    text: text => this.rich.text(text),
  };
}
