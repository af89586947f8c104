import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { Budget } from './budget.js';
import { textChunks } from './encoding.js';
import { broken } from './refusal.js';
import { textCell } from './strings.js';
import { limits, type RawCell, type RawRow, type Table } from './table.js';

/** Reads a CSV with commas, semicolons or tabs. `onProgress` gets the share read, 0 to 1. */
export async function readCsv(bytes: Buffer, onProgress: (share: number) => void): Promise<Table> {
  const chunks = textChunks(bytes, onProgress);
  const head = (await chunks.next()).value ?? '';
  const parser = parse({
    delimiter: separatorOf(head),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: limits.columns * limits.cellText,
  });
  const budget = new Budget();
  const rows: RawRow[] = [];
  let number = 0;
  const collect = async (records: AsyncIterable<string[]>) => {
    for await (const record of records) {
      const row = csvRow(++number, record, budget);
      if (row) rows.push(row);
    }
  };
  try {
    await pipeline(resumed(head, chunks), parser, collect);
  } catch (error) {
    if (String((error as { code?: unknown }).code).startsWith('CSV_')) throw broken('BAD_QUOTES');
    throw error;
  }
  return { sheets: [{ name: '', hidden: false, rows }] };
}

async function* resumed(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  for await (const chunk of rest) if (chunk !== '') yield chunk;
}

/** The separator that the first lines agree on, counted outside quotes; a comma where none shows. */
export function separatorOf(head: string): ',' | ';' | '\t' {
  const lines = head
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/, 20);
  const score = (separator: string) =>
    lines.filter(line => line.includes(separator)).length * 1000 +
    lines.reduce((sum, line) => sum + line.split(separator).length - 1, 0);
  return ([',', ';', '\t'] as const).reduce((best, next) => (score(next) > score(best) ? next : best));
}

function csvRow(number: number, record: readonly string[], budget: Budget): RawRow | null {
  const cells: (RawCell | null)[] = [];
  for (const [column, value] of record.entries()) {
    const cell = textCell(unwrapped(value));
    if (!cell) continue;
    budget.cell(cell, column);
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }
  if (cells.length === 0) return null;
  budget.row();
  return { number, cells };
}

/** `="13800001111"` is how exports keep Excel from turning digits into a number. */
function unwrapped(value: string): string {
  return /^="([^"]*)"$/.exec(value)?.[1] ?? value;
}
