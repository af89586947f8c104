import { Budget } from './budget.js';
import { fillMerged } from './merges.js';
import { broken, type FoundReason, unsafe, wrongType } from './refusal.js';
import { SheetReader } from './sheet.js';
import { StringsReader } from './strings.js';
import { StylesReader } from './styles.js';
import { limits, type Sheet, type Table } from './table.js';
import { textOf } from './unpack.js';
import { RELATIONS, WORKBOOK, WorkbookReader } from './workbook.js';
import { parseXml, type XmlEvents } from './xml.js';
import { type ZipEntry, zipEntries } from './zip.js';

/**
 * Reads a workbook part by part. Nothing but the workbook, its relations, styles, texts and worksheets
 * is unpacked, so pictures, macros and external links cost and do nothing.
 * `onProgress` gets the share read, 0 to 1.
 */
export async function readXlsx(bytes: Buffer, onProgress: (share: number) => void): Promise<Table> {
  const parts = zipEntries(bytes);
  if (!parts.has(WORKBOOK)) throw wrongType(otherPackage(parts));
  let unpacked = 0;
  let total = 0;
  const read = async (part: string | undefined, events: XmlEvents) => {
    const entry = part === undefined ? undefined : parts.get(part);
    if (!entry) return false;
    const chunks = textOf(bytes, entry, size => {
      unpacked += size;
      if (total > 0) onProgress(Math.min(1, unpacked / total));
    });
    await parseXml(chunks, events);
    return true;
  };

  const reader = new WorkbookReader();
  await read(WORKBOOK, reader.workbookEvents);
  await read(RELATIONS, reader.relationEvents);
  const workbook = reader.result();
  const sizeOf = (part: string | undefined) => (part && parts.get(part)?.size) || 0;
  if (sizeOf(workbook.strings) > limits.stringBytes) throw unsafe('UNPACKS_TOO_LARGE');
  const needed = [workbook.strings, workbook.styles, ...workbook.sheets.map(sheet => sheet.part)];
  total = unpacked + needed.reduce((sum, part) => sum + sizeOf(part), 0);

  const styles = new StylesReader();
  const strings = new StringsReader();
  await read(workbook.styles, styles.events);
  await read(workbook.strings, strings.events);
  const budget = new Budget();
  const sheets: Sheet[] = [];
  for (const { name, hidden, part } of workbook.sheets) {
    const sheet = new SheetReader({
      strings: strings.cells,
      formats: styles.formats,
      from1904: workbook.from1904,
      budget,
    });
    if (!(await read(part, sheet.events))) throw broken('PART_MISSING');
    sheets.push({
      name,
      hidden,
      rows: sheet.merges.length ? fillMerged(sheet.rows, sheet.merges) : sheet.rows,
    });
  }
  return { sheets };
}

/** Names the packages that offices take for a workbook. */
function otherPackage(parts: ReadonlyMap<string, ZipEntry>): FoundReason {
  if (parts.has('xl/workbook.bin')) return 'BINARY_XLSB';
  if (parts.has('word/document.xml')) return 'WORD';
  if (parts.has('ppt/presentation.xml')) return 'SLIDES';
  if (parts.has('content.xml') && parts.has('mimetype')) return 'OPEN_DOCUMENT';
  return 'ARCHIVE';
}
