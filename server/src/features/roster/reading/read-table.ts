import { readCsv } from './csv.js';
import { fileKind } from './file-kind.js';
import { tooLarge, wrongType } from './refusal.js';
import { limits, type Table } from './table.js';
import { readXlsx } from './xlsx.js';

export interface ReadingOptions {
  /** Share read, 0 to 1; called at most once a percent. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Reads an office's file (.xlsx, .csv) into raw cells. The type is told by the bytes, whatever the name says.
 * Refusals: TOO_LARGE, FILE_TYPE_WRONG, FILE_BROKEN, FILE_UNSAFE, FILE_TOO_LONG; `details.reason` is exact.
 */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  { onProgress }: ReadingOptions = {},
): Promise<Table> {
  if (bytes.byteLength > limits.fileBytes) throw tooLarge();
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const report = byPercent(onProgress);
  if (fileKind(buffer) === 'zip') return readXlsx(buffer, report);
  if (/\.(xlsx|xlsm|xls|et)$/i.test(fileName) && !looksTabular(buffer)) throw wrongType('UNKNOWN');
  return readCsv(buffer, report);
}

/** A text that calls itself a workbook is taken as CSV only where it holds separators. */
function looksTabular(bytes: Buffer): boolean {
  return bytes.subarray(0, 4096).some(byte => byte === 44 || byte === 59 || byte === 9);
}

function byPercent(onProgress: ReadingOptions['onProgress']): (share: number) => void {
  let reported = -1;
  return share => {
    const percent = Math.floor(share * 100);
    if (percent <= reported) return;
    reported = percent;
    onProgress?.(share);
  };
}
