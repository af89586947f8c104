import { posix } from 'node:path';
import { broken } from './refusal.js';
import type { XmlEvents } from './xml.js';

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** Name of its part in the zip, lower case. */
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly SheetPart[];
  /** Days count from 1904 (old Excel for Mac). */
  readonly from1904: boolean;
  readonly strings: string | undefined;
  readonly styles: string | undefined;
}

export const WORKBOOK = 'xl/workbook.xml';
export const RELATIONS = 'xl/_rels/workbook.xml.rels';

interface Relation {
  readonly type: string;
  readonly part: string;
}

/** Collects what the workbook and its relations name. External links are not followed: nobody asks for their part. */
export class WorkbookReader {
  private readonly relations = new Map<string, Relation>();
  private readonly named: { name: string; hidden: boolean; relation: string }[] = [];
  private from1904 = false;

  readonly relationEvents: XmlEvents = {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const { Id: id, Type: type = '', Target: target = '', TargetMode: mode } = attributes();
      if (!id || mode === 'External') return;
      const part = posix.normalize(target.startsWith('/') ? target.slice(1) : `xl/${target}`).toLowerCase();
      this.relations.set(id, { type: type.slice(type.lastIndexOf('/') + 1), part });
    },
  };

  readonly workbookEvents: XmlEvents = {
    open: (name, attributes) => {
      if (name === 'workbookPr') this.from1904 = /^(1|true)$/.test(attributes().date1904 ?? '');
      if (name !== 'sheet') return;
      const { name: title = '', state, id = '' } = attributes();
      this.named.push({ name: title, hidden: state === 'hidden' || state === 'veryHidden', relation: id });
    },
  };

  result(): Workbook {
    const partOf = (type: string) => [...this.relations.values()].find(it => it.type === type)?.part;
    const sheets = this.named.flatMap(({ name, hidden, relation }) => {
      const found = this.relations.get(relation);
      return found?.type === 'worksheet' ? [{ name, hidden, part: found.part }] : [];
    });
    if (sheets.length === 0) throw broken('PART_MISSING');
    return { sheets, from1904: this.from1904, strings: partOf('sharedStrings'), styles: partOf('styles') };
  }
}
